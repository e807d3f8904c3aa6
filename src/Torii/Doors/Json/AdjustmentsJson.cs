using System.Text.Json;
using Torii.Core.Generations;

namespace Torii.Doors.Json;

/// <summary>Writes what was changed from what a client asked for.</summary>
internal static class AdjustmentsJson
{
    /// <summary>The member <c>adjustments</c> of the object that is being written.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Adjustment> adjustments)
    {
        writer.WriteStartArray("adjustments");
        foreach (var adjustment in adjustments)
        {
            writer.WriteStartObject();
            writer.WriteString("field", adjustment.Field);
            writer.WriteString("asked", adjustment.Asked);
            writer.WriteString("used", adjustment.Used);
            writer.WriteString("why", adjustment.Why);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
