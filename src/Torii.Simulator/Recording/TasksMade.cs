namespace Torii.Simulator.Recording;

/// <summary>How many tasks an account has begun.</summary>
internal sealed record TasksMade(int Image, int Video);
