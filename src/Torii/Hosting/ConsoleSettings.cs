namespace Torii.Hosting;

/// <summary>What the console had set when the server started.</summary>
/// <param name="InForce">The values that the server was started with, by their full names.</param>
/// <param name="LeftOut">The values that are no longer valid, so that the server was started without them.</param>
internal sealed record ConsoleSettings(IReadOnlyDictionary<string, string> InForce, IReadOnlyDictionary<string, string> LeftOut)
{
    /// <summary>Nothing is set.</summary>
    public static ConsoleSettings None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <inheritdoc />
    /// <remarks>Secrets among the values stay out of logs and messages.</remarks>
    public override string ToString() => nameof(ConsoleSettings);
}
