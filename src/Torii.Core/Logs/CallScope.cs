namespace Torii.Core.Logs;

/// <summary>
/// For whom upstream calls are being made. It accompanies the flow of control, so that no provider has to carry it: what an
/// asynchronous method enters holds for all that it calls, and ends with it.
/// </summary>
public sealed record CallScope
{
    private const string Other = "other";

    private static readonly AsyncLocal<CallScope?> Ambient = new();

    private string? _purpose;

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

    /// <summary>
    /// What calls are for, in a word of a short list: the step without its number, or what an account is asked for by itself;
    /// <c>other</c> where nobody said.
    /// </summary>
    public static string Purpose => Ambient.Value is { } scope ? scope._purpose ?? WordOf(scope.Step) : Other;

    /// <summary>From here on calls are for an account.</summary>
    public static void EnterAccount(string accountId, string upstream) =>
        Ambient.Value = (Ambient.Value ?? new CallScope()) with { AccountId = accountId, Upstream = upstream };

    /// <summary>From here on calls are for a generation.</summary>
    public static void EnterGeneration(string generationId, string step) =>
        Ambient.Value = (Ambient.Value ?? new CallScope()) with { GenerationId = generationId, Step = step, _purpose = null };

    /// <summary>From here on calls are for an account by itself: to ask after its tasks, say.</summary>
    public static void EnterPurpose(string purpose) => Ambient.Value = (Ambient.Value ?? new CallScope()) with { _purpose = purpose };

    private static string WordOf(string? step)
    {
        var end = step?.AsSpan().IndexOfAnyInRange('0', '9') ?? 0;
        return step is null ? Other : end < 0 ? step : step[..end].TrimEnd('-', ' ');
    }
}
