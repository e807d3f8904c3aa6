using System.Globalization;
using Torii.Core.Generations;
using Torii.Core.Prompts;

namespace Torii.Core.Routing.StandIns;

/// <summary>A target without storyboards is told the shots in the prompt, in the form that it understands best.</summary>
internal sealed class StoryboardStandIn : IStandIn
{
    /// <inheritdoc />
    public StandInVerdict Judge(Way way, Ingredients ingredients) => way.Request.Storyboard is { } storyboard && way.Target.Abilities.Shots != ShotForm.Native
        ? new StandInVerdict.Needed(new Adjustment("storyboard", Counted(storyboard), "text in the prompt", Why(storyboard, way)))
        : new StandInVerdict.NotNeeded();

    /// <inheritdoc />
    public ValueTask<StandInOutcome> ApplyAsync(GenerationRequest request, Target target, Ingredients ingredients, CancellationToken cancellationToken) =>
        ValueTask.FromResult<StandInOutcome>(new StandInOutcome.Written(request.Storyboard is { } storyboard && target.Abilities.Shots != ShotForm.Native
            ? request with { Prompt = ShotText.Of(storyboard, target.Abilities.Shots, request.Seconds), Storyboard = null }
            : request));

    private static string Why(Storyboard storyboard, Way way)
    {
        const string Plain = "The upstream has no storyboards, so the prompt tells the shots one after the other.";
        return way.Target.Abilities.Shots == ShotForm.Timecodes && way.Request.Seconds is { } seconds && storyboard.TotalSeconds != seconds
            ? string.Create(CultureInfo.InvariantCulture, $"{Plain} Their {storyboard.TotalSeconds:0.###} s are spread over the {seconds} s of the video.")
            : Plain;
    }

    private static string Counted(Storyboard storyboard) => storyboard.Shots.Count == 1 ? "1 shot" : $"{storyboard.Shots.Count} shots";
}
