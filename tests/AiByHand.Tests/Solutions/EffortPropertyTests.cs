using AiByHand.Solutions;
using AiByHand.Tensors;
using CsCheck;

namespace AiByHand.Tests.Solutions;

/// <summary>What holds of every sheet's effort, whatever the numbers.</summary>
public sealed class EffortPropertyTests
{
    [Fact]
    public void A_zero_in_a_matrix_of_naturals_never_raises_the_effort() =>
        Gen.Select(Matrix(3, 4, 0, 99), Matrix(4, 2, 0, 99), Gen.Int[0, 11]).Sample((weights, input, cell) =>
        {
            var (before, after) = (Product(weights, input), Product(Zeroed(weights, cell), input));
            Assert.True(after.Weight <= before.Weight && after.Carries <= before.Carries && after.LargestNumber <= before.LargestNumber);
        });

    // Signs may make the sums on the way longer, so that a carry more is needed; the products and additions are never more.
    [Fact]
    public void A_zero_in_any_matrix_never_raises_products_and_additions() =>
        Gen.Select(Matrix(3, 4, -9, 9), Matrix(3, 2, -9, 9), Gen.Int[0, 11]).Sample((weights, input, cell) =>
        {
            var (before, after) = (Layer(weights, input), Layer(Zeroed(weights, cell), input));
            Assert.True(after.Products <= before.Products && after.EasyProducts <= before.EasyProducts && after.Additions <= before.Additions);
        });

    [Fact]
    public void The_order_of_rows_does_not_change_the_effort() =>
        Gen.Select(Matrix(3, 4, -20, 20), Matrix(3, 2, -20, 20), Gen.Shuffle(new[] { 0, 1, 2 })).Sample((weights, input, order) =>
            Assert.Equal(Layer(weights, input), Layer(Tensor.Create(weights.Shape, (row, column) => weights[order[row], column]), input)));

    [Fact]
    public void The_order_of_terms_does_not_change_the_effort_of_a_sum_of_naturals() =>
        Gen.Select(Matrix(1, 5, 0, 999), Gen.Shuffle(new[] { 0, 1, 2, 3, 4 })).Sample((row, order) =>
            Assert.Equal(Sum(row), Sum(Tensor.Create(row.Shape, (_, column) => row[0, order[column]]))));

    [Fact]
    public void Two_sheets_side_by_side_take_the_effort_of_both() =>
        Gen.Select(Matrix(2, 3, -20, 20), Matrix(3, 2, -20, 20), Matrix(3, 1, -20, 20)).Sample((weights, one, other) =>
            Assert.Equal(
                Product(weights, one) + Product(weights, other),
                Paper.EffortOf($"{Paper.Literal(weights)} · beside({Paper.Literal(one)}, {Paper.Literal(other)})")));

    private static Gen<Tensor> Matrix(int rows, int columns, int least, int most) =>
        Gen.Int[least, most].Array[rows * columns].Select(numbers => new Tensor(new Shape(rows, columns), Array.ConvertAll(numbers, number => new Cell(number))));

    private static Tensor Zeroed(Tensor tensor, int cell)
    {
        var cells = tensor.Cells.ToArray();
        cells[cell] = 0;
        return new Tensor(tensor.Shape, cells);
    }

    private static Effort Product(Tensor weights, Tensor input) => Paper.EffortOf($"{Paper.Literal(weights)} · {Paper.Literal(input)}");

    private static Effort Layer(Tensor weights, Tensor input) => Paper.EffortOf($"affine({Paper.Literal(weights)}, {Paper.Literal(input)})");

    private static Effort Sum(Tensor row) => Paper.EffortOf($"sum({Paper.Literal(row)})");
}
