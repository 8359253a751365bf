using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace AiByHand.Web.Tests.Site;

/// <summary>What of this project isn't run, in one line and not in a hundred: the tests that are skipped aren't found one by one.</summary>
public sealed class SkippedTests
{
    [Fact]
    public void All_others_are_run()
    {
        var skipped = typeof(SkippedTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Select(method => method.GetCustomAttribute<FactAttribute>()?.Skip).OfType<string>().CountBy(reason => reason).ToList();
        Assert.SkipWhen(skipped.Count > 0, string.Join("; ", skipped.Select(reason => $"{reason.Value} tests: {reason.Key}")));
    }
}

/// <summary>Finds a test that isn't skipped.</summary>
internal sealed class RunFactDiscoverer : FactDiscoverer
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        factAttribute.Skip is null ? base.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}

/// <summary>Finds a theory's tests, unless it is skipped.</summary>
internal sealed class RunTheoryDiscoverer : TheoryDiscoverer
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        factAttribute.Skip is null ? base.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}
