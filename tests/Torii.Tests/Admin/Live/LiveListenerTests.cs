using Torii.Admin.Live;

namespace Torii.Tests.Admin.Live;

/// <summary>What is held for a console that does not read.</summary>
public sealed class LiveListenerTests
{
    private readonly LiveChanges _changes = new();

    [Fact]
    public void Changes_BeyondTheBound_BecomeThatTheAreaHasChanged()
    {
        using var listener = _changes.Listen().ShouldNotBeNull();
        for (var number = 0; number < 5000; number++)
        {
            _changes.Tell("accounts", $"account-{number}");
        }

        var (_, changes) = listener.Take();

        changes.Count.ShouldBe(2001);
        changes.ShouldContain(new LiveChange("accounts", Id: null));
    }

    [Fact]
    public void Listen_BeyondTheBound_IsRefusedUntilAnotherLeaves()
    {
        var listeners = Enumerable.Range(0, 64).Select(_ => _changes.Listen().ShouldNotBeNull()).ToList();

        _changes.Listen().ShouldBeNull();
        listeners[0].Dispose();
        _changes.Listen().ShouldNotBeNull();
    }
}
