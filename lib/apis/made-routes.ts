import { ParsedKey, RouteTable, TableRoute } from './route-table';

/** The routes of one API, as data and as what is made of them. */
export class MadeRoutes<Key extends ParsedKey, Options, Made> {
  private readonly made = new Map<string, Made>();

  constructor(
    private readonly table: RouteTable<Key, Options>,
    private readonly make: (route: TableRoute<Key, Options>) => Made,
  ) {
    for (const route of table.all) this.made.set(route.key.key, make(route));
  }

  /** Makes a later route; one that is refused leaves the API as it was. */
  add(key: string, options: Options): Made {
    const route = this.table.add(key, options);
    try {
      const made = this.make(route);
      this.made.set(route.key.key, made);
      return made;
    } catch (error) {
      this.table.remove(key);
      throw error;
    }
  }

  /** What is made of a route; an unknown key is refused with the nearest real ones. */
  get(key: string): Made {
    return this.made.get(this.table.get(key).key.key)!;
  }
}
