using System.Buffers;
using BenchmarkDotNet.Attributes;
using Torii.Doors.Chat;
using Torii.Doors.Json;

namespace Torii.Bench.Hot;

/// <summary>Writing one chunk of a stream.</summary>
[MemoryDiagnoser]
public class ChatJsonBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4_096);
    private readonly ChatAnswer _answer = new("chatcmpl-01a1f87816907ccab931b6bdb2d29d39", "sora2-landscape-10s", 1_795_169_982, 8);

    [Benchmark]
    public int Chunk()
    {
        _buffer.ResetWrittenCount();
        using var writer = JsonAnswer.Start(_buffer);
        ChatJson.WriteDelta(writer, _answer, "reasoning_content", "Progress: 42%\n");
        writer.Flush();
        return _buffer.WrittenCount;
    }
}
