using OpenAI.Files;
using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>The files client of OpenAI's SDK for .NET.</summary>
[Collection(DotNetSuite.Name)]
public sealed class DotNetFileTests(SdkScene sdk)
{
    private const string Nobody = "file-00000000000000000000000000000000";

    private readonly OpenAIFileClient _files = DotNetClient.Of(sdk).GetOpenAIFileClient();

    [Fact]
    public async Task Upload_OfBytes_IsKept()
    {
        OpenAIFile file = await _files.UploadFileAsync(BinaryData.FromBytes(TestPicture.Bytes), "teal.png", FileUploadPurpose.Vision);

        file.Filename.ShouldBe("teal.png");
        file.SizeInBytesLong.ShouldBe(TestPicture.Bytes.Length);
        file.Purpose.ShouldBe(FilePurpose.Vision);
        file.CreatedAt.ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task Upload_OfAStream_ComesBackAsItWas()
    {
        OpenAIFile file = await _files.UploadFileAsync(new MemoryStream(TestPicture.Bytes), "teal stream.png", FileUploadPurpose.UserData);

        (await _files.DownloadFileAsync(file.Id)).Value.ToArray().ShouldBe(TestPicture.Bytes);
        OpenAIFile found = await _files.GetFileAsync(file.Id);
        found.Filename.ShouldBe("teal stream.png");
        found.Purpose.ShouldBe(FilePurpose.UserData);
    }

    [Fact]
    public async Task List_HoldsThem_AndByPurpose()
    {
        var files = DotNetClient.Of(sdk, keys => keys.Paging).GetOpenAIFileClient();
        OpenAIFile one = await files.UploadFileAsync(BinaryData.FromBytes(TestPicture.Bytes), "one.png", FileUploadPurpose.Vision);
        OpenAIFile two = await files.UploadFileAsync(BinaryData.FromBytes(TestPicture.Bytes), "two.png", FileUploadPurpose.Evaluations);

        (await files.GetFilesAsync()).Value.Select(file => file.Id).ShouldBe([two.Id, one.Id]);
        (await files.GetFilesAsync(FilePurpose.Vision)).Value.ShouldHaveSingleItem().Id.ShouldBe(one.Id);
    }

    [Fact]
    public async Task Delete_TakesItAway()
    {
        OpenAIFile file = await _files.UploadFileAsync(BinaryData.FromBytes(TestPicture.Bytes), "teal.png", FileUploadPurpose.Vision);

        FileDeletionResult answer = await _files.DeleteFileAsync(file.Id);

        answer.Deleted.ShouldBeTrue();
        answer.FileId.ShouldBe(file.Id);
        await DotNetClient.RefusedAsync(() => _files.GetFileAsync(file.Id), 404, "not_found");
        await DotNetClient.RefusedAsync(() => _files.DownloadFileAsync(file.Id), 404, "not_found");
    }

    [Fact]
    public async Task UnknownFile_IsNotFound()
    {
        await DotNetClient.RefusedAsync(() => _files.GetFileAsync(Nobody), 404, "not_found");
        await DotNetClient.RefusedAsync(() => _files.DeleteFileAsync(Nobody), 404, "not_found");
    }

    [Fact]
    public async Task AnotherClientsFile_IsNotFound()
    {
        OpenAIFile file = await _files.UploadFileAsync(BinaryData.FromBytes(TestPicture.Bytes), "teal.png", FileUploadPurpose.Vision);

        await DotNetClient.RefusedAsync(() => DotNetClient.Of(sdk, keys => keys.Other).GetOpenAIFileClient().GetFileAsync(file.Id), 404, "not_found");
    }

    [Fact]
    public async Task PurposeThatIsNone_IsRefused() =>
        await DotNetClient.RefusedAsync(
            () => _files.UploadFileAsync(BinaryData.FromBytes(TestPicture.Bytes), "teal.png", new FileUploadPurpose("decoration")),
            400,
            "invalid_value",
            "purpose");

    [Fact]
    public async Task Upload_GivenUp_IsCancelled()
    {
        using var ending = new CancellationTokenSource();
        await ending.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            () => _files.UploadFileAsync(new MemoryStream(TestPicture.Bytes), "teal.png", FileUploadPurpose.Vision, ending.Token));
    }

    [Fact]
    public async Task WrongKey_IsRefused() =>
        await DotNetClient.RefusedAsync(() => DotNetClient.Stranger(sdk).GetOpenAIFileClient().GetFilesAsync(), 401, "invalid_api_key");
}
