namespace Torii.Doctor;

/// <summary>One thing that was looked at. No secret stands in it.</summary>
/// <param name="Verdict">How it is.</param>
/// <param name="Message">The same in words: a sentence.</param>
/// <param name="Advice">What to do: a sentence; null where there is nothing to do.</param>
internal sealed record Finding(Verdict Verdict, string Message, string? Advice = null)
{
    /// <summary>As it should be.</summary>
    public static Finding Ok(string message) => new(Verdict.Ok, message);

    /// <summary>Not looked at.</summary>
    public static Finding Skipped(string message) => new(Verdict.Skipped, message);

    /// <summary>Not as it could be.</summary>
    public static Finding Warning(string message, string advice) => new(Verdict.Warning, message, advice);

    /// <summary>Not as it must be.</summary>
    public static Finding Wrong(string message, string? advice) => new(Verdict.Wrong, message, advice);
}
