const doubled = (times: number) => `#set($s = "a")#foreach($i in [1..${times}])#set($s = "$s$s")#end`;
export const nested = (text: string, count: number, end: string) => text.repeat(count) + end.repeat(count);

/** Templates that would not end, or would take all memory. */
export const ENDLESS_TEMPLATES: readonly (readonly [what: string, template: string])[] = [
  ['a map that holds itself', '#set($map = {})#set($map.self = $map)$map'],
  ['a list that holds itself', '#set($list = [])#set($x = $list.add($list))$list'],
  [
    'maps that hold themselves, compared',
    '#set($a = {})#set($a.b = $a)#set($c = {})#set($c.b = $c)#if($a == $c)same#end',
  ],
  ['a list of lists that prints for ever', '#set($a = ["x"])#foreach($i in [1..60])#set($a = [$a, $a])#end$a'],
  [
    'lists of lists, compared for ever',
    '#set($a = ["x"])#foreach($i in [1..60])#set($a = [$a, $a])#end#if($a == [$a])#end',
  ],
  ['a list that doubles', '#set($l = [1, 2])#foreach($i in [1..1000])#set($x = $l.addAll($l))#end'],
  [
    'parts of a long list',
    '#set($l = [1..1000000])#set($a = [])#foreach($i in [1..1000])#set($x = $a.add($l.subList(0, 1000000)))#end',
  ],
  ['a text that doubles', doubled(1000)],
  ['a text put in place of its own letters', `${doubled(16)}$s.replace("a", $s)`],
  ['numbers of ever more digits', '#set($n = 99999999999)#foreach($i in [1..1000])#set($n = $n * $n)#end'],
  ['sums of a long text', `${doubled(22)}#foreach($i in [1..1000])$s.hashCode()#end`],
  ['parentheses without end', `#set($a = ${nested('(', 50_000, ')').replace('()', '(1)')})`],
  ['lists without end', `#set($a = ${nested('[', 50_000, ']')})`],
  ['denials without end', `#if(${'!'.repeat(50_000)}true)#end`],
  ['conditions without end', nested('#if(true)', 20_000, '#end')],
  ['indexes without end', `$a${nested('[$a', 20_000, ']')}`],
  ['a definition that prints itself', '#define($b)$b$b#end$b'],
];
