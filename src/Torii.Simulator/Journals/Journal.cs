using System.Text.Json;

namespace Torii.Simulator.Journals;

/// <summary>
/// What was accepted, one JSON object a line, appended before the answer is given. It is not flushed to the disk itself: it
/// outlives the process, and a simulator need not outlive the machine.
/// </summary>
internal sealed partial class Journal : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _file;
    private readonly ILogger<Journal> _logger;

    public Journal(SimulatorOptions options, ILogger<Journal> logger)
    {
        _logger = logger;
        Directory.CreateDirectory(options.DataFolder);

        // Closed to others: two simulators on one folder would tear each other's lines.
        var path = Path.Combine(options.DataFolder, "journal.jsonl");
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
    }

    /// <summary>
    /// Reads everything from the beginning. A last line that was cut off by a crash is removed, so that the next one starts on
    /// a line of its own; a line in the middle that cannot be read is skipped with a warning.
    /// </summary>
    public IReadOnlyList<JournalEntry> ReadAll()
    {
        lock (_gate)
        {
            var content = new byte[_file.Length];
            _file.Position = 0;
            _file.ReadExactly(content);
            var whole = content.AsSpan().LastIndexOf((byte)'\n') + 1;
            if (whole < content.Length)
            {
                Log.LastLineCut(_logger, content.Length - whole);
                _file.SetLength(whole);
            }

            _file.Position = whole;
            return Parse(content.AsSpan(0, whole));
        }
    }

    public void Append(JournalEntry entry)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(entry, JournalJson.Default.JournalEntry);
        Array.Resize(ref line, line.Length + 1);
        line[^1] = (byte)'\n';
        lock (_gate)
        {
            _file.Write(line);
        }
    }

    public void Dispose() => _file.Dispose();

    private List<JournalEntry> Parse(ReadOnlySpan<byte> content)
    {
        var entries = new List<JournalEntry>();
        var number = 0;
        foreach (var range in content.Split((byte)'\n'))
        {
            number++;
            var line = content[range];
            if (line.IsEmpty)
            {
                continue;
            }

            if (Read(line) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                Log.LineUnreadable(_logger, number);
            }
        }

        return entries;
    }

    private static JournalEntry? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JournalJson.Default.JournalEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The journal's last line was cut off; its {Bytes} bytes are dropped")]
        public static partial void LastLineCut(ILogger logger, int bytes);

        [LoggerMessage(2, LogLevel.Warning, "Line {Number} of the journal cannot be read and is skipped")]
        public static partial void LineUnreadable(ILogger logger, int number);
    }
}
