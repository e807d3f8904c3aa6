namespace Torii.Tests.Road.Mixed;

/// <summary>One of the mixed jobs.</summary>
/// <param name="Number">Its number, from 0; its <see cref="Tag"/> stands in its prompt where it has one.</param>
/// <param name="Kind">What it asks for, for the figures.</param>
/// <param name="Body">The chat request, without the member <c>stream</c>.</param>
internal sealed record Job(int Number, string Kind, Dictionary<string, object?> Body)
{
    /// <summary>What calls made for it can be told by.</summary>
    public string Tag => TagOf(Number);

    public static string TagOf(int number) => $"job-{number}.";
}
