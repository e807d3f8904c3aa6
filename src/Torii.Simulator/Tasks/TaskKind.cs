using System.Text.Json.Serialization;

namespace Torii.Simulator.Tasks;

/// <summary>What a task makes.</summary>
internal enum TaskKind
{
    [JsonStringEnumMemberName("image")]
    Image,

    [JsonStringEnumMemberName("video")]
    Video,
}
