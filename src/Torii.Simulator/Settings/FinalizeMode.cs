using System.Text.Json.Serialization;

namespace Torii.Simulator.Settings;

/// <summary>What is answered when a cameo that has become a character is finalized again.</summary>
public enum FinalizeMode
{
    /// <summary>The same character, if the username is the same.</summary>
    [JsonStringEnumMemberName("idempotent")]
    Idempotent,

    /// <summary>409.</summary>
    [JsonStringEnumMemberName("conflict")]
    Conflict,
}
