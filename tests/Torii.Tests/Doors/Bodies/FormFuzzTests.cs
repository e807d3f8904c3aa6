using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

/// <summary>Forms that arrive in pieces or were damaged on the way.</summary>
public sealed class FormFuzzTests
{
    private static readonly byte[] Form = FormBench.Form(
        FormBench.Text("model", "gpt-image"),
        FormBench.File("image[]", Pictures.Png(3000)),
        FormBench.Text("messages", $$"""[{"role":"user","content":"see {{Pictures.PngUrl(400)}}"}]"""),
        FormBench.Text("stream", "true"),
        FormBench.File("video", Pictures.Mp4(1000)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(1000)]
    public async Task FormInPieces_IsReadAsTheWhole(int piece)
    {
        var whole = (BodyOutcome.Read)await new FormBench().ReadAsync(Form);
        var bench = new FormBench { Piece = piece };

        var read = (await bench.ReadAsync(Form)).ShouldBeOfType<BodyOutcome.Read>();

        ReaderBench.Shown(read).ShouldBe(ReaderBench.Shown(whole));
        bench.Files[read.Media[0].MediaId].ShouldBe(Pictures.Png(3000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task DamagedForm_IsReadOrRefused_AndARefusalKeepsNothing(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var damaged = Form.ToArray();
            for (var flaws = random.Next(1, 6); flaws > 0; flaws--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var bench = new FormBench();
            if (await bench.ReadAsync(damaged[..random.Next(damaged.Length / 2, damaged.Length + 1)]) is BodyOutcome.Refused refused)
            {
                refused.Status.ShouldBeInRange(400, 415);
                bench.Files.Ids.ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task DatabaseOutOfOrder_LeavesNoFiles()
    {
        var bench = new FormBench { Store = new() { IsBroken = true } };

        await Should.ThrowAsync<IOException>(() => bench.ReadAsync(Form));

        bench.Files.Ids.ShouldBeEmpty();
    }
}
