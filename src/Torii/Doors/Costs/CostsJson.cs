using System.Globalization;
using System.Text.Json;
using Torii.Core.Clients;
using Torii.Core.Costs;
using Torii.Doors.Json;

namespace Torii.Doors.Costs;

/// <summary>Writes what a client key has cost. Amounts are US dollars.</summary>
internal static class CostsJson
{
    /// <summary>Writes it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="client">The client key.</param>
    /// <param name="costs">What it has cost in all.</param>
    /// <param name="days">What was settled on each of the last days.</param>
    public static void Write(Utf8JsonWriter writer, Client client, ClientCosts costs, IReadOnlyList<DayCosts> days)
    {
        writer.WriteStartObject();
        writer.WriteString("object", "costs");
        writer.WriteString("currency", "usd");
        writer.WriteNumber("spent", costs.Spent);
        writer.WriteNumber("reserved", costs.Reserved);
        writer.WriteNumberOrNull("budget", client.Budget);
        writer.WriteNumberOrNull("remaining", Remaining(client, costs));
        writer.WriteNumberOrNull("since", costs.Since?.ToUnixTimeSeconds());
        writer.WriteStartArray("days");
        foreach (var day in days)
        {
            writer.WriteStartObject();
            writer.WriteString("date", day.Day.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteNumber("spent", day.Spent);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // An upstream may have taken more than was set aside: what is left is then nothing, and no debt.
    private static decimal? Remaining(Client client, ClientCosts costs) =>
        client.Budget is { } budget ? Math.Max(0, budget - costs.Spent - costs.Reserved) : null;
}
