using System.Text;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

/// <summary>Damaged bodies: whatever is in them and wherever they are cut, the answer is an outcome, and always the same.</summary>
public sealed class BodyFuzzTests
{
    private static readonly byte[] Intact = Encoding.UTF8.GetBytes(
        $$"""{"model":"m","image":"AAAABBBB","messages":[{"role":"user","content":[{"t":"x \"{{Pictures.PngUrl()}}\" é"},["\ud83d\ude00 data:a\/b;base64,aGVs\u0062G8="]]}]}""");

    private static readonly string[] Shards = ["\"", "\\", "\\u", "\\ud83d", "{", "}", "[", "]", ",", ":", "=", "data:", ";base64,", "\0", "\n", "é", "A"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task DamagedBody_GetsTheSameOutcomeHoweverItIsCut(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var body = Damage(random);

            var whole = await DescribeAsync(body, []);
            var split = await DescribeAsync(body, [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(body.Length)).Order()]);

            split.ShouldBe(whole, Encoding.UTF8.GetString(body));
        }
    }

    private static byte[] Damage(Random random)
    {
        List<byte> body = [.. Intact];
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(body.Count - 20);
            switch (random.Next(4))
            {
                case 0:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveRange(at, random.Next(20));
                    break;
                case 2:
                    body.InsertRange(at, Encoding.UTF8.GetBytes(Shards[random.Next(Shards.Length)]));
                    break;
                default:
                    body.InsertRange(at, body.GetRange(random.Next(body.Count - 20), random.Next(20)));
                    break;
            }
        }

        return [.. body];
    }

    private static async Task<string> DescribeAsync(byte[] body, int[] cuts)
    {
        var bench = new ReaderBench();
        var outcome = await bench.ReadAsync(BodyReaders.Split(body, cuts));
        if (outcome is BodyOutcome.Read read)
        {
            bench.Files.Ids.Count().ShouldBe(read.Media.Count);
            return ReaderBench.Shown(read) + string.Join(' ', read.Media.Select(media => $"{media.DeclaredType} {media.Hash}"));
        }

        bench.Files.Ids.ShouldBeEmpty();
        return outcome.ShouldBeOfType<BodyOutcome.Refused>().ToString();
    }
}
