namespace Torii.Simulator.Tasks;

/// <summary>What the backend says of a task that came to nothing.</summary>
internal static class EndReasons
{
    public const string Violation = "This content may violate our content policy.";
    public const string Rejected = "A review of this content rejected it.";
    public const string Failed = "Something went wrong while this was being made.";
}
