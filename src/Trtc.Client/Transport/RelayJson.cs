// Made by tools/generate.sh. Edits are lost when it runs again.
// Long: a line for each member of all records that a relay holds.
using Trtc.Client.Actions;
using Trtc.Client.Types;

namespace Trtc.Client.Transport;

/// <summary>Writes relays as JSON, member by member: they are the large requests, and their layouts change often.</summary>
internal static class RelayJson
{
    public static void Write(RecordWriter json, AgentParams value)
    {
        json.Begin();
        json.Text("\"UserId\":"u8, value.UserId);
        json.Text("\"UserSig\":"u8, value.UserSig);
        json.Number("\"MaxIdleTime\":"u8, value.MaxIdleTime);
        json.End();
    }

    public static void Write(RecordWriter json, AudioEncode value)
    {
        json.Begin();
        json.Number("\"SampleRate\":"u8, value.SampleRate);
        json.Number("\"Channel\":"u8, (long?)value.Channel);
        json.Number("\"BitRate\":"u8, value.BitRate);
        json.Number("\"Codec\":"u8, (long?)value.Codec);
        json.End();
    }

    public static void Write(RecordWriter json, CloudStorage value)
    {
        json.Begin();
        json.Number("\"Vendor\":"u8, (long?)value.Vendor);
        json.Text("\"Region\":"u8, value.Region);
        json.Text("\"Bucket\":"u8, value.Bucket);
        json.Text("\"AccessKey\":"u8, value.AccessKey);
        json.Text("\"SecretKey\":"u8, value.SecretKey);
        json.Texts("\"FileNamePrefix\":"u8, value.FileNamePrefix);
        json.Text("\"EndpointUrl\":"u8, value.EndpointUrl);
        json.End();
    }

    public static void Write(RecordWriter json, MaxVideoUser value)
    {
        json.Begin();
        json.Record("\"UserMediaStream\":"u8, value.UserMediaStream, Write);
        json.End();
    }

    public static void Write(RecordWriter json, McuAudioParams value)
    {
        json.Begin();
        json.Record("\"AudioEncode\":"u8, value.AudioEncode, Write);
        json.List("\"SubscribeAudioList\":"u8, value.SubscribeAudioList, Write);
        json.List("\"UnSubscribeAudioList\":"u8, value.UnSubscribeAudioList, Write);
        json.End();
    }

    public static void Write(RecordWriter json, McuBackgroundCustomRender value)
    {
        json.Begin();
        json.Number("\"Width\":"u8, value.Width);
        json.Number("\"Height\":"u8, value.Height);
        json.Number("\"Radius\":"u8, value.Radius);
        json.End();
    }

    public static void Write(RecordWriter json, McuCloudVod value)
    {
        json.Begin();
        json.Record("\"McuTencentVod\":"u8, value.McuTencentVod, Write);
        json.End();
    }

    public static void Write(RecordWriter json, McuCustomCrop value)
    {
        json.Begin();
        json.Number("\"LocationX\":"u8, value.LocationX);
        json.Number("\"LocationY\":"u8, value.LocationY);
        json.Number("\"Width\":"u8, value.Width);
        json.Number("\"Height\":"u8, value.Height);
        json.End();
    }

    public static void Write(RecordWriter json, McuFeedBackRoomParams value)
    {
        json.Begin();
        json.Text("\"RoomId\":"u8, value.RoomId);
        json.Number("\"RoomIdType\":"u8, (long?)value.RoomIdType);
        json.Text("\"UserId\":"u8, value.UserId);
        json.Text("\"UserSig\":"u8, value.UserSig);
        json.End();
    }

    public static void Write(RecordWriter json, McuLayout value)
    {
        json.Begin();
        json.Record("\"UserMediaStream\":"u8, value.UserMediaStream, Write);
        json.Number("\"ImageWidth\":"u8, value.ImageWidth);
        json.Number("\"ImageHeight\":"u8, value.ImageHeight);
        json.Number("\"LocationX\":"u8, value.LocationX);
        json.Number("\"LocationY\":"u8, value.LocationY);
        json.Number("\"ZOrder\":"u8, value.ZOrder);
        json.Number("\"RenderMode\":"u8, (long?)value.RenderMode);
        json.Text("\"BackGroundColor\":"u8, value.BackGroundColor);
        json.Text("\"BackgroundImageUrl\":"u8, value.BackgroundImageUrl);
        json.Record("\"CustomCrop\":"u8, value.CustomCrop, Write);
        json.Number("\"BackgroundRenderMode\":"u8, (long?)value.BackgroundRenderMode);
        json.Text("\"TransparentUrl\":"u8, value.TransparentUrl);
        json.Record("\"BackgroundCustomRender\":"u8, value.BackgroundCustomRender, Write);
        json.Number("\"BackGroundColorMode\":"u8, value.BackGroundColorMode);
        json.End();
    }

    public static void Write(RecordWriter json, McuLayoutParams value)
    {
        json.Begin();
        json.Number("\"MixLayoutMode\":"u8, (long?)value.MixLayoutMode);
        json.Number("\"PureAudioHoldPlaceMode\":"u8, (long?)value.PureAudioHoldPlaceMode);
        json.List("\"MixLayoutList\":"u8, value.MixLayoutList, Write);
        json.Record("\"MaxVideoUser\":"u8, value.MaxVideoUser, Write);
        json.Number("\"RenderMode\":"u8, (long?)value.RenderMode);
        json.End();
    }

    public static void Write(RecordWriter json, McuLayoutVolume value)
    {
        json.Begin();
        json.Text("\"AppData\":"u8, value.AppData);
        json.Number("\"PayloadType\":"u8, value.PayloadType);
        json.Number("\"Interval\":"u8, value.Interval);
        json.Number("\"FollowIdr\":"u8, (long?)value.FollowIdr);
        json.End();
    }

    public static void Write(RecordWriter json, McuPassThrough value)
    {
        json.Begin();
        json.Text("\"PayloadContent\":"u8, value.PayloadContent);
        json.Number("\"PayloadType\":"u8, value.PayloadType);
        json.Text("\"PayloadUuid\":"u8, value.PayloadUuid);
        json.Number("\"Interval\":"u8, value.Interval);
        json.Number("\"FollowIdr\":"u8, (long?)value.FollowIdr);
        json.End();
    }

    public static void Write(RecordWriter json, McuPublishCdnParam value)
    {
        json.Begin();
        json.Text("\"PublishCdnUrl\":"u8, value.PublishCdnUrl);
        json.Number("\"IsTencentCdn\":"u8, (long?)value.IsTencentCdn);
        json.End();
    }

    public static void Write(RecordWriter json, McuRecordParams value)
    {
        json.Begin();
        json.Number("\"UniRecord\":"u8, (long?)value.UniRecord);
        json.Text("\"RecordKey\":"u8, value.RecordKey);
        json.Number("\"RecordWaitTime\":"u8, value.RecordWaitTime);
        json.Texts("\"RecordFormat\":"u8, value.RecordFormat);
        json.Number("\"MaxMediaFileDuration\":"u8, value.MaxMediaFileDuration);
        json.Number("\"StreamType\":"u8, (long?)value.StreamType);
        json.Text("\"UserDefineRecordPrefix\":"u8, value.UserDefineRecordPrefix);
        json.Record("\"McuStorageParams\":"u8, value.McuStorageParams, Write);
        json.End();
    }

    public static void Write(RecordWriter json, McuSeiParams value)
    {
        json.Begin();
        json.Record("\"LayoutVolume\":"u8, value.LayoutVolume, Write);
        json.Record("\"PassThrough\":"u8, value.PassThrough, Write);
        json.End();
    }

    public static void Write(RecordWriter json, McuStorageParams value)
    {
        json.Begin();
        json.Record("\"CloudStorage\":"u8, value.CloudStorage, Write);
        json.Record("\"McuCloudVod\":"u8, value.McuCloudVod, Write);
        json.End();
    }

    public static void Write(RecordWriter json, McuTencentVod value)
    {
        json.Begin();
        json.Text("\"Procedure\":"u8, value.Procedure);
        json.Number("\"ExpireTime\":"u8, value.ExpireTime);
        json.Text("\"StorageRegion\":"u8, value.StorageRegion);
        json.Number("\"ClassId\":"u8, value.ClassId);
        json.Number("\"SubAppId\":"u8, value.SubAppId);
        json.Text("\"SessionContext\":"u8, value.SessionContext);
        json.Text("\"SourceContext\":"u8, value.SourceContext);
        json.End();
    }

    public static void Write(RecordWriter json, McuUserInfoParams value)
    {
        json.Begin();
        json.Record("\"UserInfo\":"u8, value.UserInfo, Write);
        json.Number("\"SoundLevel\":"u8, value.SoundLevel);
        json.End();
    }

    public static void Write(RecordWriter json, McuVideoParams value)
    {
        json.Begin();
        json.Record("\"VideoEncode\":"u8, value.VideoEncode, Write);
        json.Record("\"LayoutParams\":"u8, value.LayoutParams, Write);
        json.Text("\"BackGroundColor\":"u8, value.BackGroundColor);
        json.Text("\"BackgroundImageUrl\":"u8, value.BackgroundImageUrl);
        json.List("\"WaterMarkList\":"u8, value.WaterMarkList, Write);
        json.Number("\"BackgroundRenderMode\":"u8, (long?)value.BackgroundRenderMode);
        json.End();
    }

    public static void Write(RecordWriter json, McuWaterMarkImage value)
    {
        json.Begin();
        json.Text("\"WaterMarkUrl\":"u8, value.WaterMarkUrl);
        json.Number("\"WaterMarkWidth\":"u8, value.WaterMarkWidth);
        json.Number("\"WaterMarkHeight\":"u8, value.WaterMarkHeight);
        json.Number("\"LocationX\":"u8, value.LocationX);
        json.Number("\"LocationY\":"u8, value.LocationY);
        json.Number("\"ZOrder\":"u8, value.ZOrder);
        json.Number("\"DynamicPosType\":"u8, value.DynamicPosType);
        json.End();
    }

    public static void Write(RecordWriter json, McuWaterMarkParams value)
    {
        json.Begin();
        json.Number("\"WaterMarkType\":"u8, (long?)value.WaterMarkType);
        json.Record("\"WaterMarkImage\":"u8, value.WaterMarkImage, Write);
        json.Record("\"WaterMarkText\":"u8, value.WaterMarkText, Write);
        json.End();
    }

    public static void Write(RecordWriter json, McuWaterMarkText value)
    {
        json.Begin();
        json.Text("\"Text\":"u8, value.Text);
        json.Number("\"WaterMarkWidth\":"u8, value.WaterMarkWidth);
        json.Number("\"WaterMarkHeight\":"u8, value.WaterMarkHeight);
        json.Number("\"LocationX\":"u8, value.LocationX);
        json.Number("\"LocationY\":"u8, value.LocationY);
        json.Number("\"FontSize\":"u8, value.FontSize);
        json.Text("\"FontColor\":"u8, value.FontColor);
        json.Text("\"BackGroundColor\":"u8, value.BackGroundColor);
        json.Number("\"DynamicPosType\":"u8, value.DynamicPosType);
        json.Number("\"ZOrder\":"u8, value.ZOrder);
        json.Text("\"Font\":"u8, value.Font);
        json.End();
    }

    public static void Write(RecordWriter json, MixUserInfo value)
    {
        json.Begin();
        json.Text("\"UserId\":"u8, value.UserId);
        json.Text("\"RoomId\":"u8, value.RoomId);
        json.Number("\"RoomIdType\":"u8, (long?)value.RoomIdType);
        json.End();
    }

    public static void Write(RecordWriter json, SingleSubscribeParams value)
    {
        json.Begin();
        json.Record("\"UserMediaStream\":"u8, value.UserMediaStream, Write);
        json.End();
    }

    public static void Write(RecordWriter json, StartPublishCdnStreamRequest value)
    {
        json.Begin();
        json.Number("\"SdkAppId\":"u8, value.SdkAppId);
        json.Text("\"RoomId\":"u8, value.RoomId);
        json.Number("\"RoomIdType\":"u8, (long?)value.RoomIdType);
        json.Record("\"AgentParams\":"u8, value.AgentParams, Write);
        json.Number("\"WithTranscoding\":"u8, (long?)value.WithTranscoding);
        json.Record("\"AudioParams\":"u8, value.AudioParams, Write);
        json.Record("\"VideoParams\":"u8, value.VideoParams, Write);
        json.Record("\"SingleSubscribeParams\":"u8, value.SingleSubscribeParams, Write);
        json.List("\"PublishCdnParams\":"u8, value.PublishCdnParams, Write);
        json.Record("\"SeiParams\":"u8, value.SeiParams, Write);
        json.List("\"FeedBackRoomParams\":"u8, value.FeedBackRoomParams, Write);
        json.Record("\"RecordParams\":"u8, value.RecordParams, Write);
        json.End();
    }

    public static void Write(RecordWriter json, UpdatePublishCdnStreamRequest value)
    {
        json.Begin();
        json.Number("\"SdkAppId\":"u8, value.SdkAppId);
        json.Text("\"TaskId\":"u8, value.TaskId);
        json.Number("\"SequenceNumber\":"u8, value.SequenceNumber);
        json.Number("\"WithTranscoding\":"u8, (long?)value.WithTranscoding);
        json.Record("\"AudioParams\":"u8, value.AudioParams, Write);
        json.Record("\"VideoParams\":"u8, value.VideoParams, Write);
        json.Record("\"SingleSubscribeParams\":"u8, value.SingleSubscribeParams, Write);
        json.List("\"PublishCdnParams\":"u8, value.PublishCdnParams, Write);
        json.Record("\"SeiParams\":"u8, value.SeiParams, Write);
        json.List("\"FeedBackRoomParams\":"u8, value.FeedBackRoomParams, Write);
        json.End();
    }

    public static void Write(RecordWriter json, UserMediaStream value)
    {
        json.Begin();
        json.Record("\"UserInfo\":"u8, value.UserInfo, Write);
        json.Number("\"StreamType\":"u8, (long?)value.StreamType);
        json.End();
    }

    public static void Write(RecordWriter json, VideoEncode value)
    {
        json.Begin();
        json.Number("\"Width\":"u8, value.Width);
        json.Number("\"Height\":"u8, value.Height);
        json.Number("\"Fps\":"u8, value.Fps);
        json.Number("\"BitRate\":"u8, value.BitRate);
        json.Number("\"Gop\":"u8, value.Gop);
        json.End();
    }
}
