namespace Torii.Simulator.Characters;

/// <summary>The answer of <c>POST /characters/finalize</c>.</summary>
internal sealed record CharacterMade(CharacterMade.Reference Character)
{
    internal sealed record Reference(string CharacterId);
}
