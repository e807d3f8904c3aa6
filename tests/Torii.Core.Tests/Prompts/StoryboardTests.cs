using System.Text.Json;
using Torii.Core.Prompts;

namespace Torii.Core.Tests.Prompts;

public sealed class StoryboardTests
{
    [Theory]
    [InlineData("[5.0s]a fox wakes [5.0s]it yawns [10.0s]it sleeps again")]
    [InlineData("[5.0s]a fox wakes\n[5.0s]it yawns\r\n[10.0s]it sleeps again\n")]
    [InlineData("  [5.0S]  a fox wakes\n\n[ 5.0 s ] it yawns[10.0\ts]it sleeps again")]
    public void Read_Shots_OnOneLineOrMany(string prompt)
    {
        var reading = Prompt.Read(prompt);
        reading.Storyboard.ShouldBe(new Storyboard(
            [new Shot("5.0", "a fox wakes"), new Shot("5.0", "it yawns"), new Shot("10.0", "it sleeps again")], null));
        reading.Text.ShouldBe(prompt);
        reading.Notes.ShouldBe(["Storyboard: 3 shots, 20 s in all."]);
    }

    [Theory]
    [InlineData("Softly lit\n[5s]one", "Softly lit")]
    [InlineData("see [1], note {x} [5s]one", "see [1], note {x}")]
    [InlineData(" \n[5s]one", null)]
    public void Read_TextBeforeTheFirstShot_IsTheInstructions(string prompt, string? instructions) =>
        Prompt.Read(prompt).Storyboard.ShouldBe(new Storyboard([new Shot("5", "one")], instructions));

    [Fact]
    public void Read_BracketsInAScene_StayInIt() =>
        Prompt.Read("[5s]two [x] three [3 sec] [1]\n[2.50s]four ]").Storyboard
            .ShouldBe(new Storyboard([new Shot("5", "two [x] three [3 sec] [1]"), new Shot("2.50", "four ]")], null));

    [Fact]
    public void Read_StyleAndMentionsAmongShots_AreFound()
    {
        var reading = Prompt.Read("[5s]{retro}@ann walks\n[2.5s]@bob and @ann {foo} run{news}");
        reading.Storyboard.ShouldBe(new Storyboard([new Shot("5", "@ann walks"), new Shot("2.5", "@bob and @ann {foo} run")], null));
        reading.Style.ShouldBe("retro");
        reading.Mentions.ShouldBe(["ann", "bob"]);
        reading.Notes.ShouldBe(["Style: retro.", "Further styles ignored: news.", "Storyboard: 2 shots, 7.5 s in all."]);
    }

    [Theory]
    [InlineData("[5.s]a fox")]
    [InlineData("[.5s]a fox")]
    [InlineData("[s]a fox")]
    [InlineData("[-1s]a fox")]
    [InlineData("[5]a fox")]
    [InlineData("[5,0s]a fox")]
    [InlineData("[5sec]a fox")]
    [InlineData("[1.2.3s]a fox")]
    [InlineData("[٥s]a fox")]
    [InlineData("[5\ns]a fox")]
    [InlineData("[5s a fox")]
    [InlineData("5s]a fox")]
    public void Read_WhatIsNoShot_IsText(string prompt) => Prompt.Read(prompt).ShouldBe(new PromptReading { Text = prompt });

    [Theory]
    [InlineData("[0s]a fox", "Shot 1 of the storyboard lasts 0 s")]
    [InlineData("[5s]a fox [0.0s]an owl", "Shot 2 of the storyboard lasts 0 s")]
    [InlineData("[5s][3s]an owl", "Shot 1 of the storyboard has no scene")]
    [InlineData("[5s]{anime} [3s]an owl", "Shot 1 of the storyboard has no scene")]
    [InlineData("a fox [4s]an owl [5s] \n", "Shot 2 of the storyboard has no scene")]
    [InlineData("[10000.1s]a fox", "Shot 1 of the storyboard is too long: at most 10000 s")]
    [InlineData("[99999999999999999999999999999999999s]a fox", "Shot 1 of the storyboard is too long")]
    public void Read_ShotThatCannotBe_IsRefused(string prompt, string message)
    {
        var refused = Prompt.Refuse(prompt);
        refused.Code.ShouldBe("invalid_storyboard");
        refused.Message.ShouldStartWith(message);
    }

    [Fact]
    public void Read_AHundredShots_AreTheMost()
    {
        var shots = string.Concat(Enumerable.Repeat("[10000s]x", 100));
        var reading = Prompt.Read(shots);
        reading.Storyboard!.Shots.Count.ShouldBe(100);
        reading.Notes.ShouldBe(["Storyboard: 100 shots, 1000000 s in all."]);
        Prompt.Refuse(shots + "[1s]x").ShouldBe(
            new PromptOutcome.Refused("The storyboard has 101 shots; at most 100 are allowed.", "invalid_storyboard"));
    }

    [Fact]
    public void Storyboard_WrittenAsJson_ComesBackEqual()
    {
        var storyboard = Prompt.Read("softly [5.0s]a fox [3s]an owl").Storyboard!;
        var json = JsonSerializer.Serialize(storyboard);
        var again = JsonSerializer.Deserialize<Storyboard>(json);
        again.ShouldBe(storyboard);
        again!.GetHashCode().ShouldBe(storyboard.GetHashCode());
        again.ShouldNotBe(storyboard with { Instructions = null });
        again.ShouldNotBe(storyboard with { Shots = [storyboard.Shots[0]] });
        json.ShouldNotContain(nameof(Storyboard.TotalSeconds));
    }
}
