using Torii.Core.Generations;

namespace Torii.Core.Routing.StandIns;

/// <summary>A style that a target does not know by its name is told to it in words, at the end of the prompt.</summary>
internal sealed class StyleStandIn : IStandIn
{
    /// <inheritdoc />
    public StandInVerdict Judge(Way way, Ingredients ingredients) => way.Request.Style is { } style && !way.Target.Abilities.Styles
        ? new StandInVerdict.Needed(new Adjustment("style", style, "words in the prompt", "The upstream has no styles, so the prompt says what this one looks like."))
        : new StandInVerdict.NotNeeded();

    /// <inheritdoc />
    public ValueTask<StandInOutcome> ApplyAsync(GenerationRequest request, Target target, Ingredients ingredients, CancellationToken cancellationToken) =>
        ValueTask.FromResult<StandInOutcome>(new StandInOutcome.Written(request.Style is { } style && !target.Abilities.Styles
            ? request with { Prompt = $"{request.Prompt}\n\nStyle: {StyleWords.Of(style)}.".TrimStart(), Style = null }
            : request));
}
