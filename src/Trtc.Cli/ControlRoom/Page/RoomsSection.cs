using System.Globalization;
using Trtc.Cli.ControlRoom.Views;

namespace Trtc.Cli.ControlRoom.Page;

/// <summary>Rooms with those who are in them.</summary>
internal static class RoomsSection
{
    private const int Most = 50;
    private const string Unknown = "Nobody told the emulator who is in it, so it takes it that somebody sends.";

    public static Html Of(StackView view) => Html.Of($"""
        <h2 id="rooms-title">Rooms</h2>
        {Html.If(view.RoomsAt is not null, () => Quiet(Html.Of($"As of {Words.Time(view.RoomsAt)}; asked for once a minute.")))}
        {Html.If(view.RoomsProblem is not null, () => Html.Of($"<p class=\"notice\">They could not be asked for: {view.RoomsProblem}</p>"))}
        {Html.If(view.Rooms.Count == 0 && view.RoomsProblem is null, () => Quiet(Html.Of($"{NoRooms(view)}")))}
        {Html.If(view.Rooms.Count > Most, () => Quiet(Html.Of($"{Words.Count(view.Rooms.Count - Most, "more room")} not shown.")))}
        <div class="grid">{Html.Each(view.Rooms.Take(Most), r => Room(view, r))}</div>
        """);

    private static Html Quiet(Html text) => Html.Of($"<p class=\"none\">{text}</p>");

    private static string NoRooms(StackView view) => view.Service switch
    {
        ServiceKind.Unknown => "Not asked for yet.",
        ServiceKind.Real when view.RoomsAt is null => "Not asked for yet.",
        ServiceKind.Real => "No task of the stack works in a room that was open in the last hours.",
        _ => "No room is open, and no task of the stack works in one.",
    };

    private static Html Room(StackView view, RoomView room) => Html.Of($"""
        <article class="card" id="{IdOf("room", room)}" aria-labelledby="{IdOf("room-title", room)}">
        <h3 id="{IdOf("room-title", room)}">Room <code>{room.Name.Id}</code></h3>
        <p class="none">{About(room)}{Html.If(room.Since is not null && room.IsOpen, () => Html.Of($" since {Words.Time(room.Since)}"))}.
        {Html.If(room is { IsOpen: true, UsersAreKnown: false }, () => Html.Of($"{Unknown}"))}
        {Html.If(room.UsersAreKnown && room.IdleSince is not null, () => Html.Of($"Nobody sends since {Words.Time(room.IdleSince)}."))}</p>
        {(room.Users.Count == 0
            ? Html.Of($"<p class=\"none\">Nobody is in it.</p>")
            : Html.Of($"<ul class=\"users\">{Html.Each(room.Users, u => User(view, room, u))}</ul>"))}
        {Html.If(view.HasControls, () => LetIn(room))}
        </article>
        """);

    private static string About(RoomView room) => (room.IsOpen ? "Open" : "Not open") + (room.IsOfStack ? "" : ", not of this stack");

    private static Html User(StackView view, RoomView room, RoomUserView user) => Html.Of($"""
        <li id="{IdOf("user", room)}-{Words.Id("u", user.UserId)}"><code>{user.UserId}</code> <span class="type">{Sends(user)}</span>
        {Html.If(view.HasControls && !user.IsRobot, () => Html.Of($"""
            <form method="post" action="let-out">{Hidden(room)}<input type="hidden" name="user" value="{user.UserId}">
            <button id="{IdOf("out", room)}-{Words.Id("u", user.UserId)}">Let out<span class="hidden"> {user.UserId}</span></button></form>
            """))}</li>
        """);

    private static string Sends(RoomUserView user) => string.Join(", ", new[]
    {
        user.IsRobot ? "robot" : null,
        (user.Audio, user.Video, user.IsRobot && !user.Sends) switch
        {
            (_, _, true) or (null, null, _) => null,
            (true, true, _) => "audio and video",
            (true, _, _) => "audio",
            (_, true, _) => "video",
            _ => "only listens",
        },
    }.OfType<string>());

    private static Html LetIn(RoomView room) => Html.Of($"""
        <form method="post" action="let-in" class="row" data-clears="user">{Hidden(room)}
        <label for="{IdOf("in-user", room)}">User</label>
        <input id="{IdOf("in-user", room)}" name="user" required maxlength="64" autocomplete="off" spellcheck="false">
        <label class="check"><input type="checkbox" id="{IdOf("in-audio", room)}" name="audio" value="on" checked> audio</label>
        <label class="check"><input type="checkbox" id="{IdOf("in-video", room)}" name="video" value="on" checked> video</label>
        <button id="{IdOf("in", room)}">Let in<span class="hidden"> to room {room.Name.Id}</span></button></form>
        """);

    private static Html Hidden(RoomView room) => Html.Of($"""
        <input type="hidden" name="app" value="{room.Name.App.ToString(CultureInfo.InvariantCulture)}">
        <input type="hidden" name="room" value="{room.Name.Id}">
        <input type="hidden" name="text" value="{(room.Name.IsString ? "1" : "0")}">
        """);

    private static string IdOf(string kind, RoomView room) =>
        Words.Id($"{kind}{(room.Name.IsString ? "-text" : "")}-{room.Name.App.ToString(CultureInfo.InvariantCulture)}", room.Name.Id);
}
