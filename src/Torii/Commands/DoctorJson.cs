using System.Text;
using System.Text.Json;
using Torii.Doctor;

namespace Torii.Commands;

/// <summary>What the doctor found, for programs.</summary>
internal static class DoctorJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true };

    /// <summary>The document: the gravest verdict, and a list of what was found.</summary>
    public static string Of(Report report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("verdict", DoctorTable.WordOf(report.Verdict));
            json.WriteStartArray("findings");
            foreach (var (part, finding) in report.Parts.SelectMany(part => part.Findings.Select(finding => (part, finding))))
            {
                json.WriteStartObject();
                json.WriteString("area", part.Area);
                json.WriteString("verdict", DoctorTable.WordOf(finding.Verdict));
                json.WriteString("message", finding.Message);
                json.WriteString("advice", finding.Advice);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + Environment.NewLine;
    }
}
