namespace Torii.Simulator.Characters;

/// <summary>A profile picture that an account gave.</summary>
/// <param name="Pointer">What it is known by: <c>file-…</c>.</param>
/// <param name="Account">The id of the account that owns it.</param>
internal sealed record Asset(string Pointer, string Account);
