using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi;

/// <summary>A form as it arrived.</summary>
internal sealed class SentForm
{
    private readonly List<SentPart> _parts = [];

    public IReadOnlyList<SentPart> Parts => _parts;

    public IEnumerable<string> Names => _parts.Select(part => part.Name);

    public string this[string name] => Part(name).Text;

    public static async Task<SentForm> OfAsync(RecordedCall call)
    {
        var type = MediaTypeHeaderValue.Parse(call.Headers["Content-Type"]);
        type.MediaType.Value.ShouldBe("multipart/form-data");
        var form = new SentForm();
        var reader = new MultipartReader(type.Boundary.Value!, new MemoryStream(call.Body));
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var bytes = new MemoryStream();
            await section.Body.CopyToAsync(bytes);
            var place = section.GetContentDispositionHeader()!;
            form._parts.Add(new SentPart(place.Name.Value!.Trim('"'), place.FileName.Value?.Trim('"'), section.ContentType, bytes.ToArray()));
        }

        return form;
    }

    public SentPart Part(string name) => _parts.Where(part => part.Name == name).ShouldHaveSingleItem();
}
