namespace Torii.Core.Errands;

/// <summary>Something owed outside the road. Its row is written in the transaction that makes it due.</summary>
/// <param name="Id">32 hexadecimal digits; kind and subject where each subject has such an errand once.</param>
/// <param name="Kind">Which handler runs it.</param>
/// <param name="Subject">What it is about: an id that the handler understands.</param>
/// <param name="DueAt">When it is to be tried next.</param>
/// <param name="Tries">How many times it was tried in vain.</param>
public sealed record Errand(string Id, string Kind, string Subject, DateTimeOffset DueAt, int Tries = 0)
{
    /// <summary>An errand that each subject has once.</summary>
    public static Errand OnceFor(string kind, string subject, DateTimeOffset dueAt) => new($"{kind}:{subject}", kind, subject, dueAt);
}
