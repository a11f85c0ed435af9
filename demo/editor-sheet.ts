/** A style sheet like the one QQ News' editor carries along; when its article leaks, this becomes visible text. */
export const editorSheet = `<style>
.rich_media_content{--news-tabel-th-night-color: #444444;--news-font-day-color: #333;--news-font-night-color: #d9d9d9;--news-bottom-distance: 22px;}
.rich_media_content p:not([data-exeditor-arbitrary-box=image-box]){letter-spacing:.5px;line-height:30px;margin-bottom:var(--news-bottom-distance);word-wrap:break-word;}
.rich_media_content h3{font-size:20px;line-height:1.4;color:var(--news-font-day-color);}
@media (prefers-color-scheme:dark){.rich_media_content{color:var(--news-font-night-color);}}
.rich_media_content ul[data-ex-list],.rich_media_content ol[data-ex-list]{padding-left:1.2em;}
</style>`
