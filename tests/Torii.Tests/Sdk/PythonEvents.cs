namespace Torii.Tests.Sdk;

/// <summary>
/// Reads a stream of events by the rules of OpenAI's client for Python, written from its behaviour: the last id is kept
/// from event to event, so that every later blank line makes an event, and an event whose data is no JSON ends the
/// program. What is not followed by a blank line is lost.
/// </summary>
internal static class PythonEvents
{
    /// <summary>The events: what each is called, if it is, and its data.</summary>
    /// <exception cref="FormatException">The client would fail here: an event without data.</exception>
    public static IReadOnlyList<(string? Name, string Data)> Read(string stream)
    {
        var events = new List<(string?, string)>();
        var data = new List<string>();
        string? name = null, lastId = null, retry = null;
        foreach (var line in stream.ReplaceLineEndings("\n").Split('\n')[..^1])
        {
            if (line.Length > 0)
            {
                var (field, value) = Parted(line);
                switch (field)
                {
                    case "event":
                        name = value;
                        break;
                    case "data":
                        data.Add(value);
                        break;
                    case "id":
                        lastId = value;
                        break;
                    case "retry":
                        retry = value;
                        break;
                }

                continue;
            }

            if (name is null && data.Count == 0 && lastId is null && retry is null)
            {
                continue;
            }

            var text = string.Join('\n', data);
            events.Add(text.Length > 0 ? (name, text) : throw new FormatException($"Event {events.Count + 1} has no data."));
            (name, retry) = (null, null);
            data.Clear();
        }

        return events;
    }

    // A line that begins with a colon is a comment: a field without a name.
    private static (string Field, string Value) Parted(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var value = colon < 0 ? "" : line[(colon + 1)..];
        return (colon < 0 ? line : line[..colon], value.StartsWith(' ') ? value[1..] : value);
    }
}
