using FsCheck.Fluent;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Dispatching;

namespace Torii.Core.Tests.Work.Dispatching;

public sealed class ClientLoadTests
{
    private static readonly Lane[] Lanes = [Samples.VideoLane, Samples.LaneOf(GenerationKind.Image), Samples.LaneOf(GenerationKind.Video, plan: "chatgpt_pro")];
    private static readonly string[] Clients = ["one", "two", "three"];

    [Fact]
    public void OnCommitted_RandomLives_CountsAsAModelDoes()
    {
        var moves = from number in Gen.Choose(0, 11) from trigger in Gen.Elements(Enum.GetValues<GenerationTrigger>()) select (number, trigger);
        Property.Holds(moves.ListOf(60), sequence =>
        {
            var (load, states) = (new ClientLoad(), new Dictionary<int, GenerationState>());
            foreach (var (number, trigger) in sequence)
            {
                var from = states.TryGetValue(number, out var state) ? state : (GenerationState?)null;
                if ((from is { } known ? GenerationMachine.Next(known, trigger) : GenerationState.Queued) is { } to)
                {
                    states[number] = to;
                    load.OnCommitted(Moved(number, from, to));
                }
            }

            ShouldAgree(load, states);
        });
    }

    [Fact]
    public void Recall_AfterARestart_CountsOnFromThere()
    {
        var load = new ClientLoad();
        load.Recall([new LaneLoad(Lanes[0], "one", 2), new LaneLoad(Lanes[1], "one", 1)], new Dictionary<string, int> { ["two"] = 1 });

        load.Waiting.ShouldBe(3);
        load.WaitingOf("one").ShouldBe(3);
        load.UnderWayOf("two").ShouldBe(1);

        load.OnCommitted(Moved(0, GenerationState.Queued, GenerationState.Active));
        load.WaitingIn(Lanes[0]).ShouldBe(new Dictionary<string, int> { ["one"] = 1 });
    }

    [Theory]
    [InlineData(null, GenerationState.Queued, true)]
    [InlineData(GenerationState.Active, GenerationState.Queued, true)]
    [InlineData(GenerationState.Active, GenerationState.Failed, true)]
    [InlineData(GenerationState.Storing, GenerationState.Completed, true)]
    [InlineData(GenerationState.Queued, GenerationState.Active, false)]
    [InlineData(GenerationState.Queued, GenerationState.Cancelled, false)]
    [InlineData(GenerationState.Active, GenerationState.Storing, false)]
    public void Changed_IsRaised_WhenSomethingComesToWaitOrMakesRoom(GenerationState? from, GenerationState to, bool isRaised)
    {
        var (load, raised) = (new ClientLoad(), 0);
        load.Changed += () => raised++;

        load.OnCommitted(Moved(0, from, to));

        (raised > 0).ShouldBe(isRaised);
    }

    [Fact]
    public void WaitingIn_WhatIsReturned_IsACopy()
    {
        var load = new ClientLoad();
        load.OnCommitted(Moved(0, null, GenerationState.Queued));
        var before = load.WaitingIn(Lanes[0]);
        load.OnCommitted(Moved(0, GenerationState.Queued, GenerationState.Active));

        before["one"].ShouldBe(1);
        load.WaitingIn(Lanes[0]).ShouldBeEmpty();
        load.Lanes().ShouldBeEmpty();
    }

    private static Committed Moved(int number, GenerationState? from, GenerationState to) =>
        new() { Generations = [new GenerationMoved($"{number}", ClientOf(number), LaneOf(number), from, to)] };

    private static string ClientOf(int number) => Clients[number % 3];

    private static Lane LaneOf(int number) => Lanes[number / 3 % 3];

    private static void ShouldAgree(ClientLoad load, Dictionary<int, GenerationState> states)
    {
        var queued = states.Where(entry => entry.Value == GenerationState.Queued).Select(entry => entry.Key).ToArray();
        var running = states.Where(entry => entry.Value is GenerationState.Active or GenerationState.Storing).Select(entry => entry.Key).ToArray();

        load.Waiting.ShouldBe(queued.Length);
        load.Lanes().ShouldBe(queued.Select(LaneOf).Distinct(), ignoreOrder: true);
        foreach (var client in Clients)
        {
            load.WaitingOf(client).ShouldBe(queued.Count(number => ClientOf(number) == client));
            load.UnderWayOf(client).ShouldBe(running.Count(number => ClientOf(number) == client));
        }

        foreach (var lane in Lanes)
        {
            load.CountIn(lane).ShouldBe(queued.Count(number => LaneOf(number) == lane));
            load.WaitingIn(lane).ShouldBe(queued.Where(number => LaneOf(number) == lane).CountBy(ClientOf).ToDictionary(), ignoreOrder: true);
        }
    }
}
