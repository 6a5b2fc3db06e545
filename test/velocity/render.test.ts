import { parse } from '../../lib/velocity/parse';
import { render } from '../../lib/velocity/render';
import { fromData } from '../../lib/velocity/values';

function rendered(template: string, variables: { readonly [name: string]: unknown } = {}): string {
  return render(parse(template), new Map(Object.entries(variables).map(([name, value]) => [name, fromData(value)])));
}

describe('text and directives', () => {
  test.each([
    ['a directive takes the rest of its line along', 'a\n#if(true)\nb\n#end\nc', 'a\nb\nc'],
    ['blanks before a directive stay', 'a\n  #if(true)\n  b\n  #end\nc', 'a\n    b\n  c'],
    ['a #set right after another directive takes the blanks before it', '#set($x = 1)\n  #set($y = 2)\nc', 'c'],
    ['a line may end as on Windows', '#if($x)a\r\n#else\r\nb\r\n#end\r\nc', 'b\r\nc'],
    ['a comment takes the end of its line along', 'a ## b\nc', 'a c'],
    ['a comment may be inside of a line', 'a#* b *#c', 'ac'],
    ['text in double brackets is not read', '#[[$x #if]]#', '$x #if'],
    ['dollars and hashes of the text stay', '$5 5$ # #1 $$ #word', '$5 5$ # #1 $$ #word'],
    ['a backslash takes the meaning of a reference away', '#set($x = 1)\\$x \\\\$x', '$x \\1'],
    ['a backslash takes the meaning of a directive away', '\\#if \\#word', '#if \\#word'],
    ['#elseif and #{else} are read', '#if(false)a#elseif(true)b#{else}c#end', 'b'],
    ['#stop ends the template', 'a#stop b', 'a'],
    ['#break ends the loop', '#foreach($i in [1..5])#if($i == 3)#break#end$i#end', '12'],
    ['#define names a block', '#define($block)x$a#end#set($a = 1)$block', 'x1'],
  ])('%s', (_, template, expected) => {
    expect(rendered(template)).toBe(expected);
  });

  test('a loop knows where it is', () => {
    const template = '#foreach($i in $items)$foreach.index$foreach.count$i#if($foreach.hasNext),#end#end$i';
    expect(rendered(template, { items: ['a', 'b'] })).toBe('01a,12b');
  });

  test('a loop over a map goes over its values', () => {
    expect(rendered('#foreach($v in $map)$v#end', { map: { a: 1, b: 2 } })).toBe('12');
  });

  test('a loop runs at most a thousand times', () => {
    expect(rendered('#foreach($i in [1..5000])x#end')).toHaveLength(1000);
  });
});

describe('references', () => {
  test('what is not there prints nothing, with and without an exclamation mark', () => {
    expect(rendered('[$x][$!x][${x}][$x.y.z][$x.call(1)]')).toBe('[][][][][]');
  });

  test('what is not there equals null and the empty text', () => {
    const template = '#if($x == $null)a#end#if($x == "")b#end#if($x != "")c#end#if($x)d#end#if(!$x)e#end';
    expect(rendered(template)).toBe('abe');
  });

  test('names may have hyphens', () => {
    expect(rendered('$a.b-c', { a: { 'b-c': 1 } })).toBe('1');
  });

  test('members of maps and lists are set and read', () => {
    const template = '#set($m.a = 1)#set($m["b"] = 2)#set($l[0] = 3)$m $l[0] $l[-1]';
    expect(rendered(template, { m: {}, l: [0, 9] })).toBe('{a=1, b=2} 3 9');
  });
});

describe('values print as in Java', () => {
  test.each([
    ['maps', '#set($m = {"a": 1, "b": [1, 2]})$m', '{a=1, b=[1, 2]}'],
    ['whole numbers', '#set($x = 7 / 2)$x', '3'],
    ['floating numbers', '#set($x = 2.5 * 2)$x', '5.0'],
    ['remainders', '#set($x = 7 % 4)$x', '3'],
    ['large numbers', '#set($x = 9007199254740993 + 1)$x', '9007199254740994'],
    ['a sum with a text', '#set($x = 1 + "a")$x', '1a'],
    ['a division by zero', '#set($x = 1 / 0)[$x]', '[]'],
    ['ranges', '#set($r = [3..1])$r', '[3, 2, 1]'],
    ['conditions', '#set($x = 1 < 2 && "a" == \'a\')$x', 'true'],
    ['doubled quotes', '#set($x = "a""b")$x', 'a"b'],
    ['interpolated texts', '#set($a = 1)#set($x = "<$a#if(true)!#end>")$x', '<1!>'],
    ['texts in single quotes', "#set($x = '$a')$x", '$a'],
  ])('%s', (_, template, expected) => {
    expect(rendered(template)).toBe(expected);
  });

  test('lists that were JSON print as JSON, maps around them do not', () => {
    expect(rendered('$x', { x: { a: [{ b: 'c' }, null, 1.5] } })).toBe('{a=[{"b":"c"},null,1.5]}');
  });
});

describe('methods of Java', () => {
  test.each([
    ['$s.length() $s.substring(1) $s.substring(0, 2) $s.indexOf("b")', '5 ,b,c a, 2'],
    ['$s.split(",") $s.split(",")[1]', '[a, b, c] b'],
    ['$s.replaceAll("(b)", "<$1>") $s.replace(",", "$")', 'a,<b>,c a$b$c'],
    ['$s.matches("a.*") $s.matches("a") $s.contains("b") $s.isEmpty() $s.empty', 'true false true false false'],
    ['$s.toUpperCase() $s.equals("a,b,c") $s.concat("!")', 'A,B,C true a,b,c!'],
    ['$l.size() $l.get(1) $l.contains(2) $l.isEmpty()', '3 2 true false'],
    ['$m.keySet() $m.get("a") $m.containsKey("z") $m.size()', '[a] 1 false 1'],
    ['#foreach($e in $m.entrySet())$e.key:$e.value#end', 'a:1'],
    ['#set($ignored = $m.put("b", 2))$m', '{a=1, b=2}'],
  ])('%s', (template, expected) => {
    expect(rendered(template, { s: 'a,b,c', l: [1, 2, 3], m: { a: 1 } })).toBe(expected);
  });
});

describe('safety', () => {
  test('nothing of JavaScript can be reached', () => {
    const template =
      '$s.constructor$s.getClass()$m.constructor$m.hasOwnProperty("a")$l.map("x")$m["__proto__"]$n.toFixed(1)';
    expect(rendered(template, { s: 'a', m: {}, l: [1], n: 1 })).toBe('');
  });

  test.each([
    [
      'loops in loops',
      '#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])x#end#end#end',
      // By the steps that it takes, or by its time on a busy machine.
      /end|too long/,
    ],
    ['a block that prints itself', '#define($b)$b#end$b', 'calls itself'],
    ['a text that doubles', '#set($x = "aa")#foreach($i in [1..40])#set($x = "$x$x")#end', 'too much'],
    ['a regular expression that backtracks', `#set($s = "${'a'.repeat(50)}!")$s.matches("(a+)+")`, 'too long'],
  ])('%s are stopped', (_, template, problem) => {
    expect(() => rendered(template)).toThrow(problem);
  });

  test.each([
    ['#if(true)', 'line 1, column 10: #if has no #end'],
    ['a\n#end', '#end has nothing to end'],
    ['#set($x 1)', "'=' is missing"],
    ['#macro(x)#end', '#macro is not supported'],
    ['${x', "'}' is missing"],
  ])('%s is no template', (template, problem) => {
    expect(() => parse(template)).toThrow(problem);
  });
});
