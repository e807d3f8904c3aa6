using System.Text;
using Torii.Importing;
using Torii.Providers.Sora;

namespace Torii.Tests.Importing;

/// <summary>Files of accounts: those that the earlier proxies wrote, and what else people hand in by mistake.</summary>
public sealed class ImportReaderTests
{
    private const string SessionToken = "eyJhbGciOiJkaXIi.a.b.c.d";

    [Fact]
    public void SoraTwoApiExport_IsReadWhole()
    {
        var account = One("""
            [{"email":"a@example.com","access_token":"at-1","session_token":"st-1","refresh_token":"rt-1","client_id":"app_1",
              "proxy_url":"socks5://u:p@proxy:1080","remark":"the first","is_active":false,"image_enabled":true,
              "video_enabled":false,"image_concurrency":2,"video_concurrency":-1}]
            """);

        account.Credential.ShouldBe(new SoraCredential("at-1") { SessionToken = "st-1", RefreshToken = "rt-1", ClientId = "app_1" });
        account.Email.ShouldBe("a@example.com");
        account.Name.ShouldBe("the first");
        account.Proxy.ShouldBe(new Uri("socks5://u:p@proxy:1080"));
        account.IsEnabled.ShouldBe(false);
        account.MakesImages.ShouldBe(true);
        account.MakesVideos.ShouldBe(false);
        account.ImageLimit.ShouldBe(2);
        account.VideoLimit.ShouldBe(ImportedAccount.NoLimit);
    }

    [Fact]
    public void WhatIsNull_IsNotStated()
    {
        var account = One("""[{"email":null,"access_token":"at-1","session_token":null,"proxy_url":"","is_active":null,"image_concurrency":null}]""");

        account.ShouldBe(new ImportedAccount(new SoraCredential("at-1")));
    }

    [Theory]
    [InlineData("offline", 0)]
    [InlineData("at", 1)]
    [InlineData("st", 2)]
    [InlineData("rt", 3)]
    public void Mode_InTheFile_IsRead(string name, int mode)
    {
        var file = Readable($$"""{"tokens":[{"access_token":"at-1","session_token":"st-1","refresh_token":"rt-1"}],"mode":"{{name}}"}""");

        file.Mode.ShouldBe((ImportMode)mode);
    }

    [Fact]
    public void KeyFile_MayHoldObjectsAndTexts()
    {
        var file = Readable("""
            {"keys":[{"id":"1","name":"one","key":"Bearer at-1","weight":3,"max_rpm":30,"is_enabled":true,"notes":""},"Bearer at-2","at-3"],
             "usage_stats":{"1":{"total":9}}}
            """);

        var accounts = file.Lines.Select(AccountIn).ToList();
        accounts.Select(account => account.Credential.Token).ShouldBe(["at-1", "at-2", "at-3"]);
        accounts[0].ShouldSatisfyAllConditions(
            first => first.Name.ShouldBe("one"),
            first => first.Weight.ShouldBe(3),
            first => first.MaxRpm.ShouldBe(30),
            first => first.IsEnabled.ShouldBe(true));
    }

    [Fact]
    public void RefreshTokenList_InJson_SharesItsFields()
    {
        var file = Readable("""{"refresh_tokens":["a","b"],"client_id":"app_2","proxy_url":"http://proxy:1","image_concurrency":1,"video_concurrency":3}""");

        var accounts = file.Lines.Select(AccountIn).ToList();
        accounts.Select(account => account.Credential.RefreshToken).ShouldBe(["a", "b"]);
        accounts.ShouldAllBe(account => account.Credential.ClientId == "app_2" && account.Proxy == new Uri("http://proxy:1") && account.VideoLimit == 3);
    }

    [Fact]
    public void Lines_AreTokensOrNamedKeys()
    {
        var file = Readable("\uFEFFBearer at-1\r\n\r\n  at-2  \nthird, at-3\nfourth,Bearer at-4,5\n,at-5,,9");

        file.Lines.Select(line => line.Place).ShouldBe(["line 1", "line 3", "line 4", "line 5", "line 6"]);
        var accounts = file.Lines.Select(AccountIn).ToList();
        accounts.Select(account => account.Credential.Token).ShouldBe(["at-1", "at-2", "at-3", "at-4", "at-5"]);
        accounts.Select(account => account.Name).ShouldBe([null, null, "third", "fourth", null]);
        accounts[3].Weight.ShouldBe(5);
        accounts[4].MaxRpm.ShouldBe(9);
    }

    [Theory]
    [InlineData("rt_abc", null, 2)]
    [InlineData(SessionToken, null, 1)]
    [InlineData("eyJa.b.c", null, 0)]
    [InlineData("opaque", null, 0)]
    [InlineData("opaque", 1, 1)]
    [InlineData("opaque", 2, 2)]
    [InlineData("Bearer rt_abc", 2, 0)]
    public void BareToken_IsWhatItMustBeOrLooksLike(string text, int? must, int expected)
    {
        var credential = AccountIn(Readable(text, (TokenKind?)must).Lines.Single()).Credential;

        (credential.Token is not null, credential.SessionToken is not null, credential.RefreshToken is not null)
            .ShouldBe((expected == (int)TokenKind.Access, expected == (int)TokenKind.Session, expected == (int)TokenKind.Refresh));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t\n", "empty")]
    [InlineData("[]", "no account")]
    [InlineData("""{"tokens":[]}""", "no account")]
    [InlineData("""{"users":["a"]}""", "without a list")]
    [InlineData("""{"tokens":{"a":1}}""", "without a list")]
    [InlineData("""{"tokens":["a"],"mode":"fast"}""", "mode")]
    [InlineData("""{"tokens":["a"],"mode":5}""", "mode")]
    [InlineData("""{"mode\ud800":1,"tokens":["a"],"mode":"\ud800"}""", "Unicode")]
    [InlineData("[{\"access_token\":\"at-1\"},\n{\"access_token\":\"at", "line 2")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "JSON")]
    public void File_ThatIsNoList_IsRefusedWhole(string text, string why) =>
        ImportReader.Read(Encoding.UTF8.GetBytes(text), kind: null).ShouldBeOfType<ImportFile.Unreadable>().Why.ShouldContain(why);

    [Fact]
    public void Utf16_IsNamed() =>
        ImportReader.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("at-1")).ToArray(), kind: null)
            .ShouldBeOfType<ImportFile.Unreadable>().Why.ShouldContain("UTF-16");

    [Theory]
    [InlineData("5", "object")]
    [InlineData("null", "object")]
    [InlineData("[\"a\"]", "object")]
    [InlineData("\"\"", "token")]
    [InlineData("\"a b\"", "token")]
    [InlineData("\"\\ud800\"", "Unicode")]
    [InlineData("""{"email":"a@example.com"}""", "lacks a token")]
    [InlineData("""{"access_token":5}""", "access_token must be a text")]
    [InlineData("""{"access_token":"käse"}""", "access_token")]
    [InlineData("""{"access_token":"a","session_token":"x;y"}""", "is no token")]
    [InlineData("""{"access_token":"a","email":["a@example.com"]}""", "email")]
    [InlineData("""{"access_token":"a","remark":"\ud800"}""", "Unicode")]
    [InlineData("""{"access_token":"a","is_active":"yes"}""", "is_active")]
    [InlineData("""{"access_token":"a","image_concurrency":"3"}""", "image_concurrency")]
    [InlineData("""{"access_token":"a","video_concurrency":1e99}""", "video_concurrency")]
    [InlineData("""{"access_token":"a","weight":0}""", "weight")]
    [InlineData("""{"access_token":"a","max_rpm":-1}""", "max_rpm")]
    [InlineData("""{"access_token":"a","proxy_url":"proxy:80"}""", "proxy_url")]
    [InlineData("""{"access_token":"a","proxy_url":"ftp://user:secret@proxy"}""", "proxy_url")]
    public void Item_ThatIsWrong_IsNamedAndTheOthersStay(string item, string why)
    {
        var file = Readable($$"""[{"access_token":"at-1"},{{item}},{"access_token":"at-3"}]""");

        var fault = file.Lines[1].ShouldBeOfType<ImportLine.Faulty>();
        fault.Place.ShouldBe("item 2");
        fault.Why.ShouldContain(why);
        fault.Why.ShouldNotContain("secret");
        file.Lines.Count(line => line is ImportLine.Entry).ShouldBe(2);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("name,")]
    [InlineData("name,key,0")]
    [InlineData("name,key,1,-5")]
    [InlineData("name,key,1,99999999999")]
    [InlineData("a,b,1,2,3")]
    [InlineData("Bearer")]
    [InlineData("nul\0byte")]
    [InlineData("küche")]
    [InlineData("root:x:0:0:root:/root:/bin/bash")]
    [InlineData("<html>")]
    [InlineData("\"quoted\"")]
    public void Line_ThatIsWrong_IsNamedAndTheOthersStay(string line)
    {
        var file = Readable($"at-1\n{line}\nat-3");

        file.Lines[1].ShouldBeOfType<ImportLine.Faulty>().Place.ShouldBe("line 2");
        file.Lines.Count(read => read is ImportLine.Entry).ShouldBe(2);
    }

    [Fact]
    public void Line_ThatIsNoText_IsNamed()
    {
        byte[] bytes = [.. "at-1\n"u8, 0xC3, 0x28, .. "\nat-3\n"u8, .. Encoding.ASCII.GetBytes(new string('a', 20_000))];

        var file = ImportReader.Read(bytes, kind: null).ShouldBeOfType<ImportFile.Readable>();

        file.Lines.OfType<ImportLine.Faulty>().Select(fault => fault.Why).ShouldBe(["is not UTF-8", "is too long"]);
    }

    [Fact]
    public void Name_IsKeptOnOneLine()
    {
        var account = One("""[{"access_token":"a","remark":"red\u001b[31m\nalert\u202e"}]""");

        account.Name.ShouldBe("red [31m alert");
    }

    [Fact]
    public void HundredThousandLines_AreRead() =>
        Readable(string.Join('\n', Enumerable.Range(0, 100_000).Select(number => $"token-{number}"))).Lines.Count.ShouldBe(100_000);

    private static ImportedAccount One(string text) => AccountIn(Readable(text).Lines.ShouldHaveSingleItem());

    private static ImportedAccount AccountIn(ImportLine line) => line.ShouldBeOfType<ImportLine.Entry>().Account;

    private static ImportFile.Readable Readable(string text, TokenKind? kind = null) =>
        ImportReader.Read(Encoding.UTF8.GetBytes(text), kind).ShouldBeOfType<ImportFile.Readable>();
}
