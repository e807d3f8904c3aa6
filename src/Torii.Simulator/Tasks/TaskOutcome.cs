using System.Text.Json.Serialization;

namespace Torii.Simulator.Tasks;

/// <summary>How a task ends. Decided when it begins.</summary>
internal enum TaskOutcome
{
    /// <summary>With a result.</summary>
    [JsonStringEnumMemberName("succeeded")]
    Succeeded,

    /// <summary>Refused for its content.</summary>
    [JsonStringEnumMemberName("violation")]
    Violation,

    /// <summary>Broken off by the backend.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Refused by a review; videos show it as a violation.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>As a success that lacks its link.</summary>
    [JsonStringEnumMemberName("no_url")]
    NoUrl,
}
