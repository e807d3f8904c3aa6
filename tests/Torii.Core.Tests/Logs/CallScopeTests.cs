using Torii.Core.Logs;

namespace Torii.Core.Tests.Logs;

public sealed class CallScopeTests
{
    [Fact]
    public async Task Entered_InAnAsynchronousMethod_HoldsBelowItAndEndsWithIt()
    {
        CallScope.Current.ShouldBeNull();

        await StepAsync();

        CallScope.Current.ShouldBeNull();
    }

    private static async Task StepAsync()
    {
        CallScope.EnterGeneration("generation", "submit");
        await AccountAsync();
        await Task.Yield();
        CallScope.Current.ShouldNotBeNull().ShouldSatisfyAllConditions(
            scope => scope.GenerationId.ShouldBe("generation"),
            scope => scope.AccountId.ShouldBeNull());
    }

    private static async Task AccountAsync()
    {
        CallScope.EnterAccount("account", "sora");
        await Task.Yield();
        CallScope.Current.ShouldNotBeNull().ShouldSatisfyAllConditions(
            scope => scope.GenerationId.ShouldBe("generation"),
            scope => scope.Step.ShouldBe("submit"),
            scope => scope.AccountId.ShouldBe("account"),
            scope => scope.Upstream.ShouldBe("sora"));
    }
}
