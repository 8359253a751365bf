using System.Globalization;
using TorchSharp.Modules;

namespace AiByHand.SecondOpinion.Tests.Topics;

/// <summary>The very modules whose construction the sheet asks for: the printed numbers run through them, and what they say of themselves is the code.</summary>
internal sealed class MlpPytorch : Opinion
{
    protected override void Solve()
    {
        var code = new List<string> { "mlp_model = nn.Sequential(" };
        var A = Given("X");
        for (var layer = 1; layer <= 3; layer++)
        {
            using var linear = LinearOf(Given($"W{layer}"), width: A.size(0));
            var Z = Judge($"Z{layer}", linear.call(A.t()).t());
            var printed = layer < 3 ? $"A{layer}" : "Y";
            var function = FunctionFrom(Z, Given(printed));
            A = Judge(printed, Rounded(function.call(Z), 2));

            string[] gaps = [linear.GetName(), Text(linear.in_features), Text(linear.out_features), linear.bias is null ? "F" : "T"];
            Judge($"linear{layer}", gaps);
            Judge($"act{layer}", [function.GetName()]);
            code.Add($"    nn.{gaps[0]}( {gaps[1]}, {gaps[2]}, bias = {gaps[3]} ),");
            code.Add($"    nn.{function.GetName()}(){(layer < 3 ? "," : "")}");
        }
        Judge("code", [.. code.Append(")").Select(line => new[] { line })]);
    }

    // A weight matrix that is one wider than its input has a bias.
    private static Linear LinearOf(Tensor weights, long width)
    {
        var linear = nn.Linear(width, weights.size(0), hasBias: weights.size(1) > width);
        linear.weight = new Parameter(weights[.., ..(int)width]);
        if (linear.bias is not null) linear.bias = new Parameter(weights[.., ^1]);
        return linear;
    }

    // The function is read off the numbers; where two fit, ReLU is meant.
    private static nn.Module<Tensor, Tensor> FunctionFrom(Tensor Z, Tensor printed)
    {
        nn.Module<Tensor, Tensor>[] functions = [nn.ReLU(), nn.Sigmoid(), nn.Tanh(), nn.Identity()];
        return functions.FirstOrDefault(function => Rounded(function.call(Z), 2).allclose(printed)) ?? functions[0];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
