#!/bin/sh
# Makes the built-in clips: one for every documented length and shape, and one of a single frame; still but for a bar that wanders along the bottom.
# Run it where ffmpeg with libx264 and drawtext is; the clips are committed beside it.
set -eu
cd "$(dirname "$0")"

for size in 640x352 352x640 1280x704 704x1280; do
    width=${size%x*}
    height=${size#*x}
    for seconds in 10 15 25; do
        ffmpeg -nostdin -hide_banner -loglevel error -y \
            -f lavfi -i "color=c=0x27496d:s=$size:r=30" \
            -f lavfi -i "color=c=0xe8d9b5:s=$((width / 8))x$((height / 64 * 2)):r=30" \
            -filter_complex "[0]drawtext=text='Torii simulator  $size  $seconds s':fontcolor=0xe8d9b5:fontsize=w/24:x=(w-tw)/2:y=(h-th)/2[still];
                [still][1]overlay=x='(W-w)*abs(1-2*mod(floor(t)/5\,1))':y=H-2*h[video]" \
            -map "[video]" -frames:v $((seconds * 30)) -c:v libx264 -preset veryslow -crf 34 -g 900 -keyint_min 900 -threads 1 \
            -pix_fmt yuv420p -map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart "$size-${seconds}s.mp4"
    done

    ffmpeg -nostdin -hide_banner -loglevel error -y \
        -f lavfi -i "color=c=0x27496d:s=$size:r=24" \
        -vf "drawtext=text='Torii simulator  $size  1 frame':fontcolor=0xe8d9b5:fontsize=w/24:x=(w-tw)/2:y=(h-th)/2" \
        -frames:v 1 -c:v libx264 -preset veryslow -crf 34 -threads 1 \
        -pix_fmt yuv420p -map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart "$size-1f.mp4"
done
