using System.Text.Json;
using Torii.Core.Generations;
using Torii.Storage.Sql;

namespace Torii.Storage.Tests.Sql;

public sealed class DocumentsTests
{
    [Fact]
    public void Request_Written_ReadsAsAPersonWould()
    {
        var request = new GenerationRequest
        {
            Model = "sora2-landscape-10s",
            Kind = GenerationKind.Video,
            Prompt = "霧 & \"mist\"",
            Size = new PixelSize(1280, 720),
            Images = ["a"],
        };

        Documents.Write(request).ShouldStartWith(
            """{"model":"sora2-landscape-10s","kind":"video","prompt":"霧 & \"mist\"","size":{"width":1280,"height":720},""");
    }

    [Fact]
    public void Request_OfAnOlderVersion_HasWhatItLacksAsDefaults()
    {
        var read = JsonSerializer.Deserialize("""{"model":"m","kind":"image","prompt":"p","gone":1}""", Documents.Request).ShouldNotBeNull();

        var bare = new GenerationRequest { Model = "m", Kind = GenerationKind.Image, Prompt = "p" };
        Documents.Write(Documents.Completed(read)).ShouldBe(Documents.Write(bare));
    }
}
