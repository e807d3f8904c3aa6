using Torii.Tests.Support;
using Torii.Webhooks;

namespace Torii.Tests.Webhooks;

public sealed class ReceiversTests
{
    private const string Host = "hooks.example";
    private readonly AdjustableTime _time = new();
    private readonly Receivers _receivers;

    public ReceiversTests() => _receivers = new Receivers(_time);

    [Fact]
    public void Host_ThatAnswers_TakesFourAtOnce()
    {
        Enumerable.Range(0, 4).ShouldAllBe(_ => _receivers.Enter(Host) == null);

        _receivers.Enter(Host).ShouldBe(TimeSpan.FromSeconds(1));
        _receivers.Enter("other.example").ShouldBeNull();
        _receivers.Leave(Host, hasAnswered: true);
        _receivers.Enter(Host).ShouldBeNull();
    }

    [Fact]
    public void Host_ThatIsSilent_RestsEverLongerUpToFiveMinutes()
    {
        foreach (var rest in (int[])[5, 10, 20, 40, 80, 160, 300, 300, 300])
        {
            _receivers.Enter(Host).ShouldBeNull();
            _receivers.Leave(Host, hasAnswered: false);
            _receivers.Enter(Host)!.Value.TotalSeconds.ShouldBe(rest, tolerance: 2);
            _time.Advance(TimeSpan.FromSeconds(rest + 2));
        }
    }

    [Fact]
    public void Host_ThatWasSilent_IsTriedByOneAloneUntilItAnswers()
    {
        _receivers.Enter(Host);
        _receivers.Leave(Host, hasAnswered: false);
        _time.Advance(TimeSpan.FromMinutes(1));

        _receivers.Enter(Host).ShouldBeNull();
        _receivers.Enter(Host).ShouldBe(TimeSpan.FromSeconds(15));
        _receivers.Leave(Host, hasAnswered: true);
        Enumerable.Range(0, 4).ShouldAllBe(_ => _receivers.Enter(Host) == null);
    }

    [Fact]
    public void Hosts_InGreatNumber_AreForgottenWhenTheyHaveRested()
    {
        for (var number = 0; number < 1000; number++)
        {
            _receivers.Enter($"host{number}.example");
            _receivers.Leave($"host{number}.example", hasAnswered: false);
        }

        _receivers.Enter("host0.example")!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        _time.Advance(TimeSpan.FromMinutes(10));
        _receivers.Enter("one-more.example").ShouldBeNull();

        // Those that are remembered as silent take one at a time only.
        Enumerable.Range(0, 4).ShouldAllBe(_ => _receivers.Enter("host0.example") == null);
    }
}
