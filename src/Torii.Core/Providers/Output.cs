using Torii.Core.Characters;

namespace Torii.Core.Providers;

/// <summary>A result that comes with the answer to a submission.</summary>
public abstract record Output
{
    private Output()
    {
    }

    /// <summary>Text: an enhanced prompt.</summary>
    public sealed record Text(string Value) : Output;

    /// <summary>A character that now exists at the upstream and is kept there.</summary>
    public sealed record Character(CharacterCard Card) : Output;
}
