using Torii.Core.Characters;
using Torii.Core.Media;

namespace Torii.Core.Providers;

/// <summary>A result that comes with the answer to a submission.</summary>
public abstract record Output
{
    private Output()
    {
    }

    /// <summary>Text: an enhanced prompt.</summary>
    public sealed record Text(string Value) : Output;

    /// <summary>Files, saved already.</summary>
    public sealed record Files(IReadOnlyList<SaveOutcome.Saved> Saved) : Output;

    /// <summary>A character that now exists.</summary>
    public sealed record Character(CharacterCard Card) : Output
    {
        /// <summary>Its picture, saved already; null where it is still to be fetched, or there is none.</summary>
        public SaveOutcome.Saved? Picture { get; init; }
    }
}
