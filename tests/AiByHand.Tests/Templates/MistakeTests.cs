using AiByHand.Templates;
using AiByHand.Templates.Reading;
using AiByHand.Yaml;

namespace AiByHand.Tests.Templates;

/// <summary>Every mistake is told with its place and with what would be right; one mistake is told once.</summary>
public sealed class MistakeTests
{
    [Fact]
    public void The_template_that_is_spoilt_below_is_good() => Assert.Empty(TemplateReader.Check(SmallTopic.Text, SmallTopic.File));

    [Theory]
    // The file
    [InlineData("title: Small", "title: &t Small", "3:8: anchors, aliases and tags have no place here: write the value out, and put a text that starts with &, * or ! in quotes")]
    [InlineData("title: Small", "title: *t", "3:8: anchors, aliases and tags have no place here: write the value out, and put a text that starts with &, * or ! in quotes")]
    [InlineData("title: Small", "title: !t Small", "3:8: anchors, aliases and tags have no place here: write the value out, and put a text that starts with &, * or ! in quotes")]
    [InlineData("title: Small", "title: [ Small", "3:8: what follows here is no YAML: a bracket or a quote is left open")]
    [InlineData("title: Small", "title: @Small", "3:8: a text can't start with '@': put it in quotes")]
    [InlineData("title: Small", "title:\tSmall\n\tmore: 1", "4:1: a tab can't indent a line: use blanks")]
    [InlineData("given:\n  X", "given:\n\tX", "6:1: a tab can't indent a line: use blanks")]
    [InlineData("title: Small", "title: \"a\\class\"", "3:10: in double quotes a backslash starts an escape, and '\\c' is none: use single quotes, 'a\\class'")]
    [InlineData("title: Small", "title: \"it's \\class\"", "3:14: in double quotes a backslash starts an escape, and '\\c' is none: use single quotes")]
    [InlineData("title: Small", "title: 'Small", "3:8: the quote that opens here isn't closed")]
    [InlineData("title: Small", "title: Small: large", "3:13: ': ' makes a name of what stands before it, and none can be here: put the text in quotes, or mend the column in which the line starts")]
    [InlineData("value: relu(Z)", "value: W[1]", "12:23: in { } and [ ] a text with brackets needs quotes: \"W[1]\"; in an expression a cell is at(X, i, j), a row row(X, i), a column column(X, j)")]
    [InlineData("value: relu(Z)", "value: leaky_relu(Z, 0.1)", "12:23: in { } and [ ] a text with a comma needs quotes: \"leaky_relu(Z, 0.1)\"")]
    [InlineData("keep: [ s > 0 ]", "keep: [ sum(row) > 0, max(row, 1) > 2 ]", "8:123: in { } and [ ] a text with a comma needs quotes: \"max(row, 1) > 2\"")]
    [InlineData("title: Small", "title: !!b]inary Small", "3:1: what follows here is no YAML: a word that begins with ! must stand in quotes")]
    [InlineData("topic: small", "---\n- a\n---\ntopic: small", "2:1: expected a map, found a list", "3:1: expected one document, found a second")]
    // The head
    [InlineData("topic: small\n", "", "1:1: 'topic' is missing: the topic's id, such as rnn")]
    [InlineData("topic: small", "topic: [small]", "1:8: 'topic' must be an id, found a list")]
    [InlineData("topic: small", "topic: other", "1:8: the topic is 'other' and its file 'small.yaml': they must have one name")]
    [InlineData("number: 1\n", "", "1:1: 'number' is missing: the topic's number in the book, such as 2")]
    [InlineData("title: Small", "title:", "3:7: 'title' must be the title as printed, found nothing")]
    [InlineData("title: Small", "title: Small\ntitle: Large", "4:1: 'title' stands here twice")]
    [InlineData("revision: 1", "revision: 0", "4:11: 'revision' must be a whole number from 1, found '0'")]
    [InlineData("revision: 1", "revision: one", "4:11: 'revision' must be a whole number from 1, found 'one'")]
    [InlineData("revision: 1", "revision: 1\nconventions: round", "5:14: 'conventions' must be a list of lines, found 'round'")]
    [InlineData("revision: 1", "revision: 1\nconventions: [ ~ ]", "5:16: expected a line of text, found nothing")]
    [InlineData("revision: 1", "revision: 1\nconvention: [ round ]", "5:1: a template has no 'convention'; did you mean 'conventions'?")]
    // Givens
    [InlineData("shape: 2x3, role: input", "shape: 2 by 3, role: input", "6:15: expected a shape such as 3x4 (rows x columns, at most 64), found '2 by 3'")]
    [InlineData("shape: 2x3, role: input", "shape: 2x65, role: input", "6:15: expected a shape such as 3x4 (rows x columns, at most 64), found '2x65'")]
    [InlineData("shape: 2x3, role: input", "role: input", "6:3: 'X' needs a shape: rows x columns, such as 3x4")]
    [InlineData("{ shape: 2x3, role: input, draw: 0..3 }", "0..3", "6:6: 'X' must be a map with shape and draw or value, found '0..3'")]
    [InlineData("role: input", "role: inputs", "6:26: 'role' can't be 'inputs'; did you mean 'input'?")]
    [InlineData("role: input", "rolle: input", "6:20: a given has no 'rolle'; did you mean 'role'?")]
    [InlineData("role: input", "bias: yes", "6:26: 'bias' must be true or false, found 'yes'")]
    [InlineData("role: input", "show: fixed two", "6:26: 'show' must be auto, fixed 2 or over 9, found 'fixed two'")]
    [InlineData("2x1, value", "2x1, bias: true, value", "9:26: 'bias' makes the last column the bias, and 'M' has only one")]
    [InlineData(", draw: 0..3", "", "6:3: 'X' needs one of draw (where its numbers come from) and value (how it follows)")]
    [InlineData("draw: 0..3", "draw: 0..3, value: 'ones(2, 3)'", "6:3: 'X' needs one of draw (where its numbers come from) and value (how it follows)")]
    [InlineData("  sign: {", "  X: {", "7:3: 'X' stands here twice")]
    [InlineData("  sign: {", "  sign-of: {", "7:3: 'sign-of' can't be a tensor's name: letters, digits and _, no digit first, and none of and, or, not, in")]
    [InlineData("  sign: {", "  in: {", "7:3: 'in' can't be a tensor's name: letters, digits and _, no digit first, and none of and, or, not, in")]
    [InlineData("  sign: {", "  row: {", "7:3: 'row' is the row that is being drawn; name the tensor otherwise")]
    // Draws
    [InlineData("draw: 0..3", "draw: 3..0", "6:39: the range 3..0 is empty: its end is below its start")]
    [InlineData("draw: 0..3", "draw: 0..3000", "6:39: the range 0..3000 has more than 1000 numbers")]
    [InlineData("draw: 0..3", "draw: some", "6:39: expected a range such as 0..3 or a list such as [-1, 1, 2], found 'some'")]
    [InlineData("draw: 0..3", "draw: []", "6:39: expected a range such as 0..3 or a list such as [-1, 1, 2], found an empty list")]
    [InlineData("draw: 0..3", "draw: [1, O]", "6:43: expected a number, found the word 'O'")]
    [InlineData("draw: 0..3", "draw: [one, 2]", "6:45: expected a word, found the number '2'")]
    [InlineData("draw: 0..3", "draw: [1, ~]", "6:43: expected a number or a word, found nothing")]
    [InlineData("draw: 0..3", "draw: [1/0, 1]", "6:40: '1/0' divides by zero")]
    [InlineData("draw: 0..3", "draw: [1, 9223372036854775808]", "6:43: the number '9223372036854775808' is too large to be exact: above and below the bar there is room for 64 bits")]
    [InlineData("draw: 0..3", "draw: {}", "6:39: a draw has one of cells, rows and one-of, found none of them")]
    [InlineData("draw: 0..3", "draw: { cells: 0..3, rows: [[1, 2, 3]] }", "6:39: a draw has one of cells, rows and one-of, found cells and rows")]
    [InlineData("draw: 0..3", "draw: { cells: 0..3, cel: 1 }", "6:54: a draw has no 'cel'; did you mean 'cells' or 'let'?")]
    [InlineData("draw: 0..3", "draw: { cells: 0..3, bias: 0..1 }", "6:60: 'bias' draws the bias column apart, and 'X' has no 'bias: true'")]
    [InlineData("draw: 0..3", "draw: { cells: 0..3, repeat: true }", "6:62: 'repeat' goes with rows, not with cells")]
    [InlineData("draw: 0..3", "draw: { rows: [[1, 2, 3]] }", "6:47: 1 row can't fill 2 without repeating one: list more, or say repeat: true")]
    [InlineData("draw: 0..3", "draw: { rows: [] }", "6:47: 'rows' needs a row to choose")]
    [InlineData("draw: 0..3", "draw: { rows: \"ones(2, 2)\" }", "6:47: 'X' is 2x3 (rows x columns): expected rows of 3 cells, found 2")]
    [InlineData("draw: 0..3", "draw: { rows: permutation(3) }", "6:47: unknown operation 'permutation'; did you mean 'permutations'?")]
    [InlineData("draw: 0..3", "draw: { rows: [[1, 2, 3], row] }", "6:59: 'rows' are the same for every draw and can't name 'row'")]
    [InlineData("draw: 0..3", "draw: { rows: [[1, 2], 5] }", "6:48: 'X' is 2x3 (rows x columns): expected 3 cells in each row, found 2", "6:56: 'X' is 2x3 (rows x columns): expected rows of 3 cells, found 1")]
    [InlineData("draw: 0..3", "draw: { rows: [[1, 2, 3], [1, two, 3]] }", "6:63: expected a number, found the word 'two'")]
    [InlineData("draw: 0..3", "draw: { one-of: [] }", "6:49: 'one-of' needs a tensor to choose")]
    [InlineData("draw: 0..3", "draw: { one-of: [[[1, 2, 3]]] }", "6:50: 'X' is 2x3 (rows x columns): expected 2 rows, found 1")]
    [InlineData("draw: 0..3", "draw: { one-of: [[1, 2, 3]] }", "6:50: 'X' must be a list of 2 rows of 3 cells, found a list of single cells")]
    [InlineData("draw: 0..3", "draw: { cells: 0..3, let: { t: row } }", "6:39: 'keep' is missing: the conditions of a row")]
    [InlineData("draw: 0..3", "draw: { cells: 0..3, keep: [ sum(row) > Z ] }", "6:73: 'Z' isn't known here: a given may use the givens before it and the steps that follow from them")]
    [InlineData("keep: [ s > 0 ]", "keep: [ sign > 0 ]", "8:109: a row's condition needs 'row', or what 'let' makes of it: no other draw of the row could mend this one")]
    [InlineData("{ s: sum(row) }", "{ s: sum(row), best: s }", "8:99: 'best' is taken: it names a tensor")]
    [InlineData("{ s: sum(row) }", "{ s: sum(row), row: s }", "8:99: 'row' is taken: it names the row itself")]
    [InlineData("{ s: sum(row) }", "{ s: summ(row) }", "8:89: unknown operation 'summ'; did you mean 'sum'?")]
    [InlineData("{ s: sum(row) }", "{ s: sum(rows) }", "8:93: unknown tensor 'rows'; did you mean 'row'?")]
    // Computed givens
    [InlineData("row_sum(X)", "row_sum(best)", "9:27: 'M' is declared 2x1, its value is 1x1")]
    [InlineData("role: input, draw: 0..3", "role: input, value: W", "6:40: 'W' isn't known here: a given may use the givens before it and the steps that follow from them")]
    [InlineData("row_sum(X)", "column_sum(X)", "9:27: 'M' is declared 2x1, its value is 1x3")]
    // Steps
    [InlineData("Z: affine(W, X)", "Z: afine(W, X)", "11:6: unknown operation 'afine'; did you mean 'affine'?")]
    [InlineData("Z: affine(W, X)", "Z: \"afine(W, X)\"", "11:7: unknown operation 'afine'; did you mean 'affine'?")]
    [InlineData("Z: affine(W, X)", "Z: >-\n    afine(W,\n    X)", "11:6: unknown operation 'afine'; did you mean 'affine'?")]
    [InlineData("Z: affine(W, X)", "Z: \"aff\\u0069n(W, X)\"", "11:6: unknown operation 'affin'; did you mean 'affine'?")]
    [InlineData("Z: affine(W, X)", "Z: affine(W)", "11:6: affine(W, X) doesn't take 1 operand: its shapes are p x (n + 1), n x m → p x m")]
    [InlineData("Z: affine(W, X)", "Z: affine(X, transpose(W))", "11:6: affine(2x3, 3x2): the weights need 4 columns, one for each row of the input and the bias")]
    [InlineData("Z: affine(W, X)", "Z: [W, X]", "11:6: 'Z' must be an expression, found a list; one that starts with a bracket needs quotes")]
    [InlineData("Z: affine(W, X)", "Z: affine(W, X) + sign", "11:21: 'Z' can't use 'sign': a helper isn't on the sheet")]
    [InlineData("Z: affine(W, X)", "Z: affine(W, X) + relu_of_Z", "11:21: 'Z' uses 'relu_of_Z', which comes later: steps stand in the order of solving")]
    [InlineData("Z: affine(W, X)", "Z: affine(W, X) + Z", "11:21: 'Z' can't rest on itself")]
    [InlineData("best: argmax(relu_of_Z)", "best: argmax(relu_of_X)", "13:16: unknown tensor 'relu_of_X'; did you mean 'relu_of_Z'?")]
    [InlineData("{ value: relu(Z), role", "{ role", "12:3: 'relu_of_Z' needs a value: how the step follows")]
    [InlineData("ink: green", "ink: gren", "12:51: 'ink' can't be 'gren'; did you mean 'green' or 'red'?")]
    [InlineData("ink: green", "inks: green", "12:46: a step has no 'inks'; did you mean 'ink'?")]
    // Conditions
    [InlineData("- max(Z) <= 9", "- maxi(Z) <= 9", "15:5: unknown operation 'maxi'; did you mean 'max'?")]
    [InlineData("- max(Z) <= 9", "- 3 <= 9", "15:5: a condition needs a tensor to judge: this one is the same for every draw")]
    [InlineData("- max(Z) <= 9", "- [ max(Z) <= 9 ]", "15:5: 'keep' must be an expression, found a list; one that starts with a bracket needs quotes")]
    [InlineData("keep:\n  - max(Z) <= 9", "keep: max(Z) <= 9", "14:7: 'keep' must be a list of conditions, found 'max(Z) <= 9'")]
    // Levels
    [InlineData("  hard: {", "  harder: {", "17:3: 'levels' has no 'harder'; did you mean 'hard'?")]
    [InlineData("hard: { keep: [ \"min(Z) < 0\" ] }", "hard: 3", "17:9: a level is a map that is laid over the template, found '3'")]
    [InlineData("hard: { keep", "hard: { kep: 1, keep", "17:11: a level has no 'kep'; did you mean 'keep'?")]
    [InlineData("min(Z) < 0", "min(Z) <", "17:28: something is missing at the end, after '<'")]
    [InlineData("hard: { keep: [ \"min(Z) < 0\" ] }", "easy: { given: { X: { draw: 9..0 } } }", "17:31: the range 9..0 is empty: its end is below its start")]
    // Variants
    [InlineData("levels:\n", "variants:\n  - { keep: [ max(X) > 0 ] }\nlevels:\n", "17:3: 'variants' must be a list of 2 to 16 variants, each a map that is laid over the template, found 1")]
    [InlineData("levels:\n", "variants:\n  - {}\n  - 3\nlevels:\n", "18:5: a variant is a map that is laid over the template, found '3'")]
    [InlineData("levels:\n", "variants:\n  - {}\n  - { kep: [ max(X) > 0 ] }\nlevels:\n", "18:7: a variant has no 'kep'; did you mean 'keep'?")]
    [InlineData("levels:\n", "variants:\n  - {}\n  - { solve: { half: Z / 2 } }\nlevels:\n", "18:5: this variant has a tensor 'half' that the first one lacks")]
    [InlineData("levels:\n", "variants:\n  - {}\n  - { given: { X: { draw: 3..0 } } }\nlevels:\n", "18:27: the range 3..0 is empty: its end is below its start")]
    // Printed cells
    [InlineData("  Z: [[1, 0", "  best: [[1, 0", "19:9: 'best' is 1x3 (rows x columns): expected 1 row, found 2")]
    [InlineData("  Z: [[1, 0", "  relu_of_X: [[1, 0", "19:3: there is no step 'relu_of_X'; did you mean 'relu_of_Z'?")]
    [InlineData("[[1, 0, 0], [0, 0, 0]]", "[[1, 0, 0], [0, 0]]", "19:18: 'Z' is 2x3 (rows x columns): expected 3 cells in each row, found 2")]
    [InlineData("[[1, 0, 0], [0, 0, 0]]", "[[1, 0, 0], [0, 0, 2]]", "19:6: 'Z' must be 1 for a printed cell and 0 for a blank one")]
    [InlineData("[[1, 0, 0], [0, 0, 0]]", "all", "19:6: 'Z' must be a list of 2 rows of 3 cells, found 'all'")]
    // Areas
    [InlineData("page:\n", "pages:\n", "20:1: a template has no 'pages'; did you mean 'page'?")]
    [InlineData("areas:\n", "area:\n", "21:3: a page has no 'area'; did you mean 'areas'?")]
    [InlineData("[ ~, X, M ]", "[ ~, ~, M ]", "26:5: 'X' stands nowhere: no area names it")]
    [InlineData("[ ~, X, M ]", "[ ~, X, ~ ]", "9:3: 'M' is given and stands nowhere on the page")]
    [InlineData("[ ~, X, M ]", "[ M, X ]", "23:7: this row has 3 places, the first one 2: ~ is an empty place, < goes on with the one at its left", "24:7: this row has 3 places, the first one 2: ~ is an empty place, < goes on with the one at its left")]
    [InlineData("given:\n", "sizes: { n: { default: 3, from: 1, to: 4 } }\ngiven:\n  Q: { shape: 2xn, draw: 0..3 }\n", "7:15: a shape with the size 'n' has blanks round its x, such as 3 x n; found '2xn'")]
    [InlineData("[ ~, X, M ]", "X", "22:7: expected a row of places, at most 64, found 'X'")]
    [InlineData("[ ~, X, M ]", "[ [X], X, M ]", "22:9: a place is a name, a quoted caption, an item or ~, found a list")]
    [InlineData("[ ~, X, M ]", "[ sign, X, M ]", "22:9: 'sign' is a helper, and a helper isn't on the sheet")]
    [InlineData("[ ~, X, M ]", "[ relu, X, M ]", "22:9: there is no item or tensor 'relu'; did you mean 'relu_of_Z'?")]
    [InlineData("[ ~, X, M ]", "[ Z, X, M ]", "22:9: the places of 'Z' don't fill a rectangle; if two are meant, the second needs an item of its own, with a name of its own")]
    [InlineData("[ \"Sum\", words, words ]", "[ {areas: [[Z]]}, words, words ]", "24:19: 'Z' stands in another grid already: a second one needs an item of its own, with a name of its own")]
    [InlineData("words: { text: Words }", "words: { areas: [[words]] }", "27:23: 'words' stands in another grid already: a second one needs an item of its own, with a name of its own")]
    [InlineData("areas:\n", "gap: 0.4\n  areas:\n", "21:8: 'gap' must be [rows, columns] in cells, found '0.4'")]
    [InlineData("areas:\n", "gap: [ 0.4, Infinity ]\n  areas:\n", "21:15: 'gap' must be a length in cells from 0 to 100, found 'Infinity'")]
    [InlineData("areas:\n", "frames: none\n  areas:\n", "21:11: 'frames' must be true or false, found 'none'")]
    // Items
    [InlineData("words: { text: Words }", "words: Words", "27:12: an item is a map, found 'Words'")]
    [InlineData("words: { text: Words }", "words: { text: [Words] }", "27:20: 'text' must be a text, found a list")]
    [InlineData("words: { text: Words }", "words: { txt: Words }", "27:14: an item has no 'txt'; did you mean 'text'?")]
    [InlineData("words: { text: Words }", "words: { text: Words, voice: smal }", "27:34: 'voice' can't be 'smal'; did you mean 'small'?")]
    [InlineData("words: { text: Words }", "words: { text: Words, chip: yelow, across: middle }", "27:33: 'chip' can't be 'yelow'; did you mean 'yellow'?", "27:48: 'across' can't be 'middle'; it is one of start, center, end")]
    [InlineData("words: { text: Words }", "words: { text: Words, voce: small }", "27:27: a text has no 'voce'; did you mean 'voice'?")]
    [InlineData("words: { text: Words }", "words: { text: Words, margin: [1, 2] }", "27:35: 'margin' must be a length in cells or four: [top, right, bottom, left], found a list")]
    [InlineData("words: { text: Words }", "words: { text: Words, margin: -1 }", "27:35: 'margin' must be a length in cells from 0 to 100, found '-1'")]
    [InlineData("words: { text: Words }", "words: { text: Words }\n    W-1: { tensor: W }", "28:5: 'W-1' can't be an item's name: letters, digits and _, no digit first, and none of and, or, not, in", "28:5: 'W-1' stands nowhere: no area names it")]
    [InlineData("words: { text: Words }", "words: { tensor: relu }", "27:22: unknown tensor 'relu'; did you mean 'relu_of_Z'?")]
    [InlineData("words: { text: Words }", "words: { sample: 2 }", "27:22: expected a shape such as 3x4 (rows x columns, at most 64), found '2'")]
    [InlineData("words: { text: Words }", "words: { rule: false }", "27:20: 'rule' must be true: leave the item out for no rule")]
    [InlineData("words: { text: Words }", "words: { network: [X] }", "27:23: 'network' must be a list of at least two tensors, one to a layer, found 1 tensor")]
    [InlineData("words: { text: Words }", "words: { network: [X, relu, ~] }", "27:27: unknown tensor 'relu'; did you mean 'relu_of_Z'?", "27:33: a layer of the network is a tensor, found nothing")]
    [InlineData("words: { text: Words }", "words: { network: [X, Z], printed-links: 2 }", "27:46: 'printed-links' must be a whole number from 0 to 1, found '2'")]
    [InlineData("words: { text: Words }", "words: { graph: X, nodes: Z }", "27:21: 'graph' must be the tensor of the edges, two nodes to a row; 'X' is 2x3", "27:31: 'nodes' must be a row or a column of 2 to 8 names; 'Z' is 2x3")]
    [InlineData("words: { text: Words }", "words: { graph: sign }", "27:12: 'nodes' is missing: the tensor of the nodes' names", "27:21: 'sign' is a helper, and a helper isn't on the sheet")]
    [InlineData("X: { heads: X }", "X: { heads: [a, b] }", "26:17: 'heads' must be a name or a list of 3 names, one for each column, found 2 names")]
    [InlineData("X: { heads: X }", "X: { then: relu }", "26:16: there is no step 'relu'; did you mean 'relu_of_Z'?")]
    [InlineData("X: { heads: X }", "X: { then: best }", "26:16: 'best' is 1x3 and can't stand in the cells of 'X', which is 2x3")]
    [InlineData("X: { heads: X }", "X: { framed: 'ones(3, 2)' }", "26:18: 'framed' must be 2x3 as 'X' is, found 3x2")]
    [InlineData("X: { heads: X }", "X: { dark: X > sign }", "26:20: 'dark' can't use 'sign': a helper isn't on the sheet")]
    [InlineData("X: { heads: X }", "X: { blocks: 3 }", "26:18: 'blocks' must be a whole number from 1 to 2, found '3'")]
    [InlineData("X: { heads: X }", "X: { frame: thick, cell: [0, 1], brackets: maybe }", "26:17: 'frame' can't be 'thick'; it is one of none, weight, frozen, second", "26:31: 'cell' must be a length in cells from 0.1 to 100, found '0'", "26:48: 'brackets' must be true or false, found 'maybe'")]
    [InlineData("X: { heads: X }", "X: { tint: [ green, gren ] }", "26:25: 'tint' can't be 'gren'; did you mean 'green' or 'grey'?")]
    // What only follows from a mistake isn't told
    [InlineData("words: { text: Words }", "words: { working: [] }", "27:23: 'working' must be a list of rows: a caption, a sign and an item, such as [ \"Target\", −, target ]; = draws the rule, found an empty list")]
    [InlineData("words: { text: Words }", "words: { working: [ Sum, best ] }", "27:25: expected a caption, a sign (or ~) and an item, found 'Sum'", "27:30: expected a caption, a sign (or ~) and an item, found 'best'")]
    // Panels, arrows, routes
    [InlineData("around: [ Z, relu_of_Z ]", "around: [ Z, relu ]", "29:22: no item 'relu' stands on the page; did you mean 'relu_of_Z'?")]
    [InlineData("around: [ Z, relu_of_Z ]", "around: []", "29:17: 'around' must be a list of items that stand on the page, found an empty list")]
    [InlineData("around: [ Z, relu_of_Z ]", "around: Z", "29:17: 'around' must be a list of items that stand on the page, found 'Z'")]
    [InlineData("around: [ Z, relu_of_Z ]", "line: solid", "29:7: 'around' is missing: a list of items that stand on the page")]
    [InlineData("around: [ Z, relu_of_Z ]", "around: [ Z ], line: dashed, padding: much", "29:30: 'line' can't be 'dashed'; it is one of dotted, solid", "29:47: 'padding' must be a length in cells from 0 to 100, found 'much'")]
    [InlineData("from: Z right", "from: Z", "31:15: 'from' must be an item and its side, such as 'H1 top' or 'S[1:2,1] right', found 'Z'")]
    [InlineData("from: Z right", "from: relu right", "31:15: no item 'relu' stands on the page; did you mean 'relu_of_Z'?")]
    [InlineData("from: Z right", "from: Z rihgt", "31:17: 'side' can't be 'rihgt'; did you mean 'right'?")]
    [InlineData("{ from: Z right, to", "{ to", "31:7: 'from' is missing: an item and its side, such as 'H1 top' or 'S[1:2,1] right'")]
    [InlineData("{ from: Z right", "{ on: paper, ink: blakc, from: Z right", "31:13: 'on' can't be 'paper'; it is one of sheet, key", "31:25: 'ink' can't be 'blakc'; did you mean 'black'?")]
    [InlineData("choice: best", "choice: bst", "33:17: unknown tensor 'bst'; did you mean 'best'?")]
    [InlineData("choice: best", "choice: Z", "33:17: 'Z' is 2x3; a choice for each column of 'Z' is 1x3")]
    [InlineData("cells: Z", "cells: words", "33:30: 'words' shows no tensor, so it has no cells to ring")]
    [InlineData(", targets: [ X, W ]", "", "33:7: 'targets' is missing: a list of items that stand on the page")]
    public void A_mistake_is_told_with_its_place_and_what_was_expected(string piece, string replacement, params string[] expected)
    {
        var told = TemplateReader.Check(SmallTopic.With(piece, replacement), SmallTopic.File);
        Assert.Equal(expected.Select(mistake => $"{SmallTopic.File}:{mistake}"), told.Select(mistake => mistake.ToString()));
    }

    // At easy it stands in one place more.
    [Fact]
    public void A_name_that_nothing_has_is_told_once_with_its_first_place()
    {
        var text = SmallTopic.With("argmax(relu_of_Z)", "argmax(relu_of_Y)").Replace("- max(Z) <= 9", "- max(relu_of_Y) + min(relu_of_Y) <= 9\n  - { easy: min(relu_of_Y) >= 0 }", StringComparison.Ordinal);

        Assert.Equal([$"{SmallTopic.File}:13:16: unknown tensor 'relu_of_Y'; did you mean 'relu_of_Z'? (and at 2 other places, lines 15, 16)"],
            TemplateReader.Check(text, SmallTopic.File).Select(mistake => mistake.ToString()));
    }

    [Fact]
    public void A_tensor_once_more_that_is_broken_is_told_once() =>
        Assert.Equal([$"{SmallTopic.File}:13:16: unknown tensor 'relu_of_Y'; did you mean 'relu_of_Z'?"],
            TemplateReader.Check(SmallTopic.With("argmax(relu_of_Z)", "argmax(relu_of_Y)").Replace("[ \"Sum\", words, words ]", "[ best, best', words ]", StringComparison.Ordinal), SmallTopic.File).Select(mistake => mistake.ToString()));

    [Theory]
    [InlineData("constants: { least: 0, most: nine }", "5:30: expected a number such as -9, .5 or 50/9, found 'nine'")]
    [InlineData("constants: { least: 0, most: 9 | 8 }", "5:30: numbers with bars between are what easy, book, hard have: three of them, found 2 in '9 | 8'")]
    [InlineData("sizes: { least: { default: 1, from: 1, to: 2 }, most: 9 }", "5:55: a size is a map with default, from, to, about, found '9'")]
    public void A_number_that_can_not_be_read_is_told_once_however_often_it_is_used(string numbers, string expected)
    {
        var text = SmallTopic.With("given:", numbers + "\ngiven:").Replace("draw: 0..3", "draw: least..most", StringComparison.Ordinal).Replace("value: relu(Z)", "value: relu(Z) + most", StringComparison.Ordinal)
            .Replace("max(Z) <= 9", "max(Z) <= most", StringComparison.Ordinal).Replace("choices: [1, 2]", "draw: { rows: [ [least, most] ] }", StringComparison.Ordinal);
        Assert.Equal([$"{SmallTopic.File}:{expected}"], TemplateReader.Check(text, SmallTopic.File).Select(mistake => mistake.ToString()));
    }

    [Theory]
    [InlineData("  X: {", "  X': {", "6:3: 'X'' can't be a tensor's name: letters, digits and _, no digit first, and none of and, or, not, in")]
    [InlineData("  Z: affine(W, X)", "  Z': affine(W, X)", "11:3: 'Z'' can't be a tensor's name: letters, digits and _, no digit first, and none of and, or, not, in")]
    [InlineData("  Z: affine(W, X)\n  relu_of_Z: { value: relu(Z)", "  Z': affine(W, X)\n  relu_of_Z: { value: relu(Z')", "11:3: 'Z'' can't be a tensor's name: letters, digits and _, no digit first, and none of and, or, not, in")]
    [InlineData("  Z: affine(W, X)", "  Z-1: affine(W, X)", "11:3: 'Z-1' can't be a tensor's name: letters, digits and _, no digit first, and none of and, or, not, in")]
    [InlineData("  X: { shape", "  2X: { shape", "6:3: '2X' can't be a tensor's name: letters, digits and _, no digit first, and none of and, or, not, in")]
    [InlineData("  Z: affine(W, X)", "  X: affine(W, X)", "11:3: there is a given 'X' already")]
    [InlineData("  X: { shape: 2x3", "  X: { shap: 2x3", "6:8: a given has no 'shap'; did you mean 'shape' or 'show'?")]
    [InlineData("{ value: relu(Z)", "{ valeu: relu(Z)", "12:16: a step has no 'valeu'; did you mean 'value'?")]
    [InlineData("solve:", "solv:", "10:1: a template has no 'solv'; did you mean 'solve'?")]
    [InlineData("let: { s: sum(row) }, keep: [ s > 0 ]", "let: { Z: sum(row) }, keep: [ Z > 0 ]", "8:86: 'Z' is taken: it names a tensor")]
    public void A_name_that_can_not_be_is_told_once_however_often_it_is_used(string piece, string replacement, string expected) =>
        Assert.Equal([$"{SmallTopic.File}:{expected}"], TemplateReader.Check(SmallTopic.With(piece, replacement), SmallTopic.File).Select(mistake => mistake.ToString()));

    [Fact]
    public void Where_an_index_is_wrong_nothing_else_is_told() =>
        Assert.Equal([$"{SmallTopic.File}:5:17: 'k, n' turn together: a list of lists with 2 values each, at most 64 of them, found a list"],
            TemplateReader.Check(SmallTopic.With("given:\n  X:", "each: { \"k, n\": [ [1, 2], [3] ] }\ngiven:\n  X<k>:"), SmallTopic.File).Select(mistake => mistake.ToString()));

    [Theory]
    [InlineData("  Z: affine(W, X)", "  Z<t>: affine(W<t>, X)", "11:4: there is no index 't': 'each' is missing, such as each: { t: 1..4 }")]
    [InlineData("    X: { heads: X }", "    X<t>: { heads: X }", "26:6: there is no index 't': 'each' is missing, such as each: { t: 1..4 }")]
    [InlineData("[ ~, X, M ]", "[ ~, X, M<t> ]", "22:15: there is no item or tensor 'M<t>': what stands in < > is an index, and 'each' declares none")]
    [InlineData("title: Small", "title: Map<int>", "")]
    public void Indexes_that_nobody_has_declared_are_told_to_be_missing(string piece, string replacement, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [$"{SmallTopic.File}:{expected}"], TemplateReader.Check(SmallTopic.With(piece, replacement), SmallTopic.File).Select(mistake => mistake.ToString()).Take(1));

    [Fact]
    public void A_side_that_is_none_is_told_once() =>
        Assert.Single(TemplateReader.Check(SmallTopic.With("  items:\n", "  captions: { rigth: [ M ] }\n  items:\n"), SmallTopic.File));

    // These lists grow with the language.
    [Fact]
    public void Where_nothing_is_near_all_that_is_possible_is_told()
    {
        Assert.Equal($"6:26: 'role' can't be 'teacher'; it is one of {string.Join(", ", Names.Of<Role>())}", Told("role: input", "role: teacher"));
        Assert.Equal($"26:16: 'tint' can't be an empty list; it is one of {string.Join(", ", Names.Of<Tint>())}", Told("X: { heads: X }", "X: { tint: [] }"));
        Assert.Equal($"17:11: a level has no 'title'; it may have {string.Join(", ", LevelOverlay.Keys)}", Told("hard: { keep", "hard: { title: Hard, keep"));
        var kinds = string.Join(", ", ItemReader.Kinds);
        Assert.Equal($"27:12: an item is one of {kinds}, not text and sign at once", Told("words: { text: Words }", "words: { text: Words, sign: ReLU }"));
        Assert.Equal($"27:12: 'words' is no tensor, so its item needs a key that tells its kind: {kinds}", Told("words: { text: Words }", "words: { left: Words }"));
        Assert.Equal($"29:7: a panel is a map with {string.Join(", ", OverlayReader.PanelKeys)}, found 'Z'", Told("{ around: [ Z, relu_of_Z ] }", "Z"));
        Assert.Equal($"24:9: this item needs a key that tells its kind: {kinds}", Told("\"Sum\"", "{ above: Sum }"));
    }

    private static string Told(string piece, string replacement) =>
        Assert.Single(TemplateReader.Check(SmallTopic.With(piece, replacement), SmallTopic.File)).ToString()[(SmallTopic.File.Length + 1)..];
}
