using System.Text;

namespace Torii.Tests.Telemetry;

/// <summary>Reads messages in the wire format of Protocol Buffers, as far as the fields of OTLP need it.</summary>
internal static class Protobuf
{
    /// <summary>The fields of a message with their numbers, those of a fixed or a variable length number as eight bytes.</summary>
    public static IEnumerable<(int Number, byte[] Value)> Fields(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var head = Number(message, ref at);
            var length = (head & 7) switch
            {
                1 => 8,
                5 => 4,
                2 => (int)Number(message, ref at),
                _ => 0,
            };
            if ((head & 7) == 0)
            {
                yield return ((int)(head >> 3), BitConverter.GetBytes(Number(message, ref at)));
                continue;
            }

            yield return ((int)(head >> 3), message[at..(at + length)]);
            at += length;
        }
    }

    /// <summary>What lies at a path of field numbers, wherever one of them repeats.</summary>
    public static IEnumerable<byte[]> At(byte[] message, params int[] path) => path.Aggregate(
        (IEnumerable<byte[]>)[message],
        (found, number) => found.SelectMany(inner => Fields(inner).Where(field => field.Number == number).Select(field => field.Value)));

    /// <summary>A field as text.</summary>
    public static string Text(byte[] value) => Encoding.UTF8.GetString(value);

    private static ulong Number(byte[] message, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            number |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }
    }
}
