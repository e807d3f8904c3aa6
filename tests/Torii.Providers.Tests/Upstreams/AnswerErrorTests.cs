using System.Text;
using Torii.Providers.Upstreams;

namespace Torii.Providers.Tests.Upstreams;

public sealed class AnswerErrorTests
{
    [Theory]
    [InlineData("""{"error":{"message":"No","type":"invalid_request_error","param":"size","code":"bad_size"}}""", "No", "invalid_request_error", "size", "bad_size")]
    [InlineData("""{"error":{"message":"No","code":402}}""", "No", null, null, "402")]
    [InlineData("""{"error":{"code":402}}""", null, null, null, "402")]
    [InlineData("""{"error":"No"}""", "No", null, null, null)]
    [InlineData("""{"detail":"No"}""", "No", null, null, null)]
    [InlineData("""{"detail":{"message":"No","code":"x"}}""", "No", null, null, "x")]
    [InlineData("""{"detail":[{"loc":["body","seconds"],"msg":"Not a number"},{"loc":["body",0],"msg":"Too few"}]}""", "body.seconds: Not a number; body.0: Too few", null, null, null)]
    [InlineData("""{"detail":[{"msg":"Not a number"},7,null]}""", "Not a number", null, null, null)]
    [InlineData("""{"message":"No","code":17}""", "No", null, null, "17")]
    [InlineData("""{"error":null,"message":"No"}""", "No", null, null, null)]
    [InlineData("""{"error":{},"detail":"No"}""", "No", null, null, null)]
    public void Error_InAnyShape_IsRead(string body, string? message, string? type, string? param, string? code) =>
        Read(body).ShouldBe(new AnswerError(message, type, param, code));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("""{"error":null}""")]
    [InlineData("""{"error":{}}""")]
    [InlineData("""{"error":" "}""")]
    [InlineData("""{"detail":[]}""")]
    [InlineData("""{"detail":[[],{"msg":7}]}""")]
    [InlineData("""{"message":"\ud800"}""")]
    [InlineData("""{"error":{"message":""")]
    public void Body_WithoutAnError_HasNone(string body) => Read(body).ShouldBeNull();

    private static AnswerError? Read(string body) => AnswerError.Read(Encoding.UTF8.GetBytes(body));
}
