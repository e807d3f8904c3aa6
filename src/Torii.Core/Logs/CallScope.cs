namespace Torii.Core.Logs;

/// <summary>
/// For whom upstream calls are being made. It accompanies the flow of control, so that no provider has to carry it: what an
/// asynchronous method enters holds for all that it calls, and ends with it.
/// </summary>
public sealed record CallScope
{
    private static readonly AsyncLocal<CallScope?> Ambient = new();

    private CallScope()
    {
    }

    /// <summary>The scope that is on; null for none.</summary>
    public static CallScope? Current => Ambient.Value;

    /// <summary>The account; null where only the generation is known yet.</summary>
    public string? AccountId { get; private init; }

    /// <summary>The account's upstream.</summary>
    public string? Upstream { get; private init; }

    /// <summary>The generation; null where calls are for the account itself, or for many generations at once.</summary>
    public string? GenerationId { get; private init; }

    /// <summary>The step of the attempt, or what else is done for the generation.</summary>
    public string? Step { get; private init; }

    /// <summary>From here on calls are for an account.</summary>
    public static void EnterAccount(string accountId, string upstream) =>
        Ambient.Value = (Ambient.Value ?? new CallScope()) with { AccountId = accountId, Upstream = upstream };

    /// <summary>From here on calls are for a generation.</summary>
    public static void EnterGeneration(string generationId, string step) =>
        Ambient.Value = (Ambient.Value ?? new CallScope()) with { GenerationId = generationId, Step = step };
}
