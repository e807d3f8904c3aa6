namespace Torii.Storage.Sql;

/// <summary>Money as it is stored: whole millionths of a US dollar, so that sums are exact.</summary>
internal static class StoredMoney
{
    private const decimal Parts = 1_000_000m;

    /// <summary>The amount of a stored number.</summary>
    public static decimal Of(long stored) => stored / Parts;

    /// <summary>The amount of a stored number; null for none.</summary>
    public static decimal? OrNull(long? stored) => stored / Parts;

    /// <summary>The number to store for an amount.</summary>
    public static long Of(decimal amount) => (long)Math.Round(amount * Parts, MidpointRounding.AwayFromZero);

    /// <summary>The number to store for an amount; null for none.</summary>
    public static long? Of(decimal? amount) => amount is { } some ? Of(some) : null;
}
