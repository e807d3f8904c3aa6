using System.Text.Json.Serialization;

namespace Torii.Simulator.Settings;

/// <summary>How much of what is received is remembered.</summary>
public enum RecordMode
{
    /// <summary>Every call with its body, in a ring of bounded length, and the counts.</summary>
    [JsonStringEnumMemberName("all")]
    All,

    /// <summary>Only the counts.</summary>
    [JsonStringEnumMemberName("counts")]
    Counts,

    /// <summary>Nothing.</summary>
    [JsonStringEnumMemberName("off")]
    Off,
}
