import { ParsedKey, RouteTable, TableGroup, TableRoute } from './route-table';

/** The routes of one API, as data and as what is made of them. */
export class MadeRoutes<Key extends ParsedKey, Options extends object, Made> {
  private readonly made = new Map<string, Made>();

  constructor(
    private readonly table: RouteTable<Key, Options>,
    private readonly make: (route: TableRoute<Key, Options>) => Made,
  ) {
    for (const route of table.all) this.made.set(route.key.key, make(route));
  }

  /** Makes a later route; one that is refused leaves the API as it was. */
  add(key: string, options: Options): Made {
    return this.join(this.table.add(key, options));
  }

  /** Makes later routes below one path. */
  addGroup(prefix: string, group: TableGroup<Options>): Made[] {
    return this.table.addGroup(prefix, group).map((route) => this.join(route));
  }

  /** What is made of a route; an unknown key is refused with the nearest real ones. */
  get(key: string): Made {
    return this.made.get(this.table.get(key).key.key)!;
  }

  private join(route: TableRoute<Key, Options>): Made {
    const { key } = route.key;
    try {
      const made = this.make(route);
      this.made.set(key, made);
      return made;
    } catch (error) {
      this.table.remove(key);
      throw error;
    }
  }
}
