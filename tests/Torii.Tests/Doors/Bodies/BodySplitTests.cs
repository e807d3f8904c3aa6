using System.Text;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

/// <summary>Packets end anywhere: in a key, an escape, a head, a quantum of base64, a UTF-8 character.</summary>
public sealed class BodySplitTests
{
    private static readonly byte[] Wrapped = Pictures.Noise(100);

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        $$"""
        {"m":"a\"b\u0041é😀","t":"x {{Pictures.PngUrl(33)}} y\\ \u0064a\u0074a:image\/png;name=a;base64,aGVs\u0062G8\u003d\nz DATA:,",
         "data:a/b;base64,AAAA":["data:image/png;base64,{{Wrap(Wrapped)}}"],"image":"{{Convert.ToBase64String(Pictures.Png(70))}}","video":"AAAA"}
        """);

    [Fact]
    public async Task Body_CutInTwoAtEveryByte_ReadsTheSame()
    {
        for (var end = 0; end <= Body.Length; end++)
        {
            await ShouldReadWhole(end);
        }
    }

    [Fact]
    public async Task Body_InSingleBytes_ReadsTheSame() => await ShouldReadWhole([.. Enumerable.Range(1, Body.Length - 1)]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Body_CutAtRandom_ReadsTheSame(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var cuts = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(Body.Length));
            await ShouldReadWhole([.. cuts.Order()]);
        }
    }

    private static async Task ShouldReadWhole(params int[] ends)
    {
        var bench = new ReaderBench();

        var read = (await bench.ReadAsync(BodyReaders.Split(Body, ends))).ShouldBeOfType<BodyOutcome.Read>();

        ReaderBench.Shown(read).ShouldBe(
            """{"m":"a\"bAé😀","t":"x #0 y\\ #1\nz DATA:,","data:a/b;base64,AAAA":["#2"],"image":"#3","video":"#4"}""",
            $"cut at {string.Join(", ", ends)}");
        byte[][] expected = [Pictures.Png(33), "hello"u8.ToArray(), Wrapped, Pictures.Png(70), [0, 0, 0]];
        read.Media.Select(media => bench.Files[media.MediaId]).ShouldBe(expected);
    }

    private static string Wrap(byte[] bytes) =>
        string.Join(@"\r\n", Convert.ToBase64String(bytes).Chunk(76).Select(line => new string(line)));
}
