using System.Globalization;
using System.Text;
using Torii.Simulator.Faults;
using Torii.Simulator.Protocol;
using Torii.Simulator.Rendering;
using Torii.Simulator.Results;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Upstreams;

/// <summary>The files that tasks make, whole or spoiled.</summary>
internal sealed class UpstreamFiles(BuiltInResults pictures, Clips clips)
{
    private const string Page = "<!DOCTYPE html>\n<html><head><title>Gone</title></head><body><p>This is no video.</p></body></html>\n";

    /// <summary>The answer to a download, spoiled by the fault that struck the call or, failing that, the task.</summary>
    public Answer Download(Call call, UpstreamTask task)
    {
        var fault = call.Fault ?? task.Fault;
        return fault?.Kind switch
        {
            FaultKind.ExpiredLink => task.Site.Errors.Error(fault.Status ?? 410, "expired", "This link has expired."),
            FaultKind.Redirect => Answer.Redirect(Elsewhere(call, task)),
            FaultKind.WrongType => Answer.Page(200, Page),
            _ => new Answer.Bytes(MediaType(task.Order.Kind), Spoil(BytesOf(task.Order), fault)),
        };
    }

    /// <summary>The file of an order.</summary>
    public ReadOnlyMemory<byte> BytesOf(UpstreamOrder order) => order.Kind is TaskKind.Video
        ? clips.Of(order.Width, order.Height, order.Seconds)
        : ((Answer.Bytes)pictures.Get(new ResultSpec(TaskKind.Image, order.Prompt, order.Width, order.Height, 0))).Body;

    /// <summary>The file as a fault leaves it.</summary>
    public static ReadOnlyMemory<byte> Spoil(ReadOnlyMemory<byte> file, Fault? fault) => fault?.Kind switch
    {
        FaultKind.ZeroBytes => default,
        FaultKind.TruncatedFile => file[..(file.Length / 2)],
        FaultKind.WrongType => Encoding.UTF8.GetBytes(Page),
        _ => file,
    };

    /// <summary>A link to a task's file that asks for no key, on the caller's origin.</summary>
    public static string Link(Call call, UpstreamTask task) => call.Origin + PathOf(task);

    /// <summary>The same on another origin: this machine under its other name.</summary>
    public static string Elsewhere(Call call, UpstreamTask task)
    {
        var host = call.Request.Host;
        var name = host.Host is "localhost" ? "127.0.0.1" : "localhost";
        var path = PathOf(UpstreamFileEndpoints.OtherFolder, task);
        return string.Create(CultureInfo.InvariantCulture, $"{call.Request.Scheme}://{name}:{host.Port ?? 80}{path}");
    }

    /// <summary>The path of such a link.</summary>
    public static string PathOf(UpstreamTask task) => PathOf(UpstreamFileEndpoints.Folder, task);

    private static string PathOf(string folder, UpstreamTask task) => $"{folder}/{task.Site.Name}/{Uri.EscapeDataString(task.Id)}";

    private static string MediaType(TaskKind kind) => kind is TaskKind.Video ? "video/mp4" : "image/png";
}
