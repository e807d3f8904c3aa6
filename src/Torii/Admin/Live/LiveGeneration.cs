using Torii.Core.Generations;

namespace Torii.Admin.Live;

/// <summary>Where a generation has got to.</summary>
/// <param name="Id">The generation.</param>
/// <param name="Kind">What is made.</param>
/// <param name="State">Its state; null where only its progress has changed.</param>
/// <param name="Progress">How far it is, 0 to 100; null where only its state has changed.</param>
internal sealed record LiveGeneration(string Id, GenerationKind? Kind, GenerationState? State, int? Progress)
{
    /// <summary>The same with what is known from later.</summary>
    public LiveGeneration With(LiveGeneration later) => new(Id, later.Kind ?? Kind, later.State ?? State, later.Progress ?? Progress);
}
