using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Admin.Upstreams;

/// <summary>A target as the console shows it.</summary>
/// <param name="Name">Its whole name: <c>openrouter/video</c>.</param>
/// <param name="Kinds">What it makes.</param>
/// <param name="Model">The upstream's name for the model; null where none is sent.</param>
/// <param name="Serves">The public models it is for; empty for all of its kinds.</param>
/// <param name="Seconds">The lengths it makes; null for any, or for those that the model's name says.</param>
/// <param name="Sizes">The sizes it makes; null for any, or for that which the model's name says.</param>
/// <param name="FollowsCatalogue">Whether it makes exactly what the models' names say.</param>
/// <param name="Frames">How many pictures it goes out from.</param>
/// <param name="References">How many reference pictures it takes.</param>
/// <param name="Audio">Whether its videos have sound.</param>
/// <param name="Remix">How it changes an earlier video.</param>
/// <param name="Extension">How it goes on with one.</param>
/// <param name="Snapping">What it makes where it cannot make exactly what was asked for.</param>
/// <param name="WaitsWhenBusy">Whether work waits while its accounts are busy.</param>
/// <param name="Price">What it costs; null where that is not known beforehand.</param>
/// <param name="Hold">Why it rests; null where it does not.</param>
internal sealed record TargetView(
    string Name,
    IReadOnlyList<GenerationKind> Kinds,
    string? Model,
    IReadOnlyList<string> Serves,
    IReadOnlyList<int>? Seconds,
    IReadOnlyList<string>? Sizes,
    bool FollowsCatalogue,
    int Frames,
    int References,
    bool Audio,
    Continuation Remix,
    Continuation Extension,
    Snapping Snapping,
    bool WaitsWhenBusy,
    UpstreamPrice? Price,
    UpstreamHold? Hold)
{
    private const int MostFrames = 1000;

    /// <summary>A target, with the hold that is on it.</summary>
    public static TargetView Of(Target target, UpstreamHold? hold) => new(
        target.Name,
        [.. target.Kinds.Order()],
        target.Model,
        target.Serves,
        target.Abilities.Seconds,
        target.Abilities.Sizes is { } sizes ? [.. sizes.Select(size => size.ToString())] : null,
        target.Abilities.FollowsCatalogue,

        // Any number is written as the most that a list of pictures could ever have.
        Math.Min(target.Abilities.Frames, MostFrames),
        target.Abilities.References,
        target.Abilities.Audio,
        target.Abilities.Remix,
        target.Abilities.Extension,
        target.Snapping,
        target.WaitsWhenBusy,
        target.Price is { } price ? new UpstreamPrice(price.PerSecond, price.Each) : null,
        hold);
}
