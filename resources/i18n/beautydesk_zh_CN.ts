<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Beauty Desk is free software under the MIT License.</source>
        <translation>Beauty Desk 是采用 MIT 许可证的自由软件。</translation>
    </message>
    <message>
        <source>Beauty Desk {}</source>
        <translation>Beauty Desk {}</translation>
    </message>
    <message>
        <source>Libraries that these bring along, where a system needs them</source>
        <translation>它们附带的库，供需要的系统使用</translation>
    </message>
    <message>
        <source>Natural portrait retouching, on this computer or by {}.</source>
        <translation>自然的人像修饰，在此电脑上或由 {} 完成。</translation>
    </message>
    <message>
        <source>The sample is a portrait of Madhavi Bharadwaj, from the {} of the United States, and in the public domain (CC0).</source>
        <translation>示例是 Madhavi Bharadwaj 的肖像，来自美国 {}，属于公有领域 (CC0)。</translation>
    </message>
    <message>
        <source>The texts of all licences</source>
        <translation>所有许可证的文本</translation>
    </message>
    <message>
        <source>With the work of others</source>
        <translation>借助他人的成果</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>A key that you paste is kept for this session only.</source>
        <translation>粘贴的密钥只在本次运行期间保留。</translation>
    </message>
    <message>
        <source>Looking for a key…</source>
        <translation>正在查找密钥…</translation>
    </message>
    <message>
        <source>No key yet.</source>
        <translation>还没有密钥。</translation>
    </message>
    <message>
        <source>Stored in your system keyring.</source>
        <translation>已存入系统密钥环。</translation>
    </message>
    <message>
        <source>The key comes from BEAUTYDESK_API_KEY and is not stored.</source>
        <translation>密钥来自 BEAUTYDESK_API_KEY，不会被保存。</translation>
    </message>
    <message>
        <source>The key is kept for this session only.</source>
        <translation>密钥只在本次运行期间保留。</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Agree and turn on</source>
        <translation>同意并开启</translation>
    </message>
    <message>
        <source>Before the first upload</source>
        <translation>首次上传之前</translation>
    </message>
    <message>
        <source>Nothing is uploaded until you agree.</source>
        <translation>同意之前不会上传任何内容。</translation>
    </message>
    <message>
        <source>Online retouching sends a copy of the photo, without metadata, location or file name, to {0}. According to {0}, uploads are not stored or used for training, and results are deleted after 24 hours.</source>
        <translation>在线修饰会把照片的副本发送给 {0}，其中不含元数据、位置和文件名。据 {0} 称，上传的照片不会被保存或用于训练，结果在 24 小时后删除。</translation>
    </message>
    <message>
        <source>Turn online retouching off</source>
        <translation>关闭在线修饰</translation>
    </message>
    <message>
        <source>You agreed.</source>
        <translation>您已同意。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>修饰</translation>
    </message>
    <message>
        <source>Retouch all</source>
        <translation>全部修饰</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%Ln picture(s) on {}. No photo of yours is sent there.</source>
        <translation>
            <numerusform>%Ln 张图片位于 {}。不会向那里发送您的任何照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching from {}…</source>
        <translation>正在从 {} 获取…</translation>
    </message>
    <message>
        <source>Pasted {}</source>
        <translation>粘贴 {}</translation>
    </message>
    <message>
        <source>The desktop did not hand these files over. Choose them with “Add photos…”.</source>
        <translation>桌面没有交出这些文件。请用“添加照片…”选择它们。</translation>
    </message>
    <message>
        <source>This picture is on {}. No photo of yours is sent there.</source>
        <translation>这张图片位于 {}。不会向那里发送您的任何照片。</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>动态效果(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;ontrast</source>
        <translation>对比度(&amp;O)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Texts and controls are as large as the system&apos;s settings for font and screen say, from the next start on.</source>
        <translation>文字和控件的大小取决于系统的字体和屏幕设置，从下次启动起生效。</translation>
    </message>
    <message>
        <source>The grey behind a photo is the same in every look, so that colours can be judged.</source>
        <translation>照片背后的灰色在各种外观下都相同，以便判断颜色。</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>%Ln not sent, nothing charged.</source>
        <translation>
            <numerusform>%Ln 张未发送，没有扣费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent.</source>
        <translation>
            <numerusform>%Ln 张未发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) done.</source>
        <translation>
            <numerusform>%Ln 张照片已完成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) failed.</source>
        <translation>
            <numerusform>%Ln 张照片失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) need you.</source>
        <translation>
            <numerusform>%Ln 张照片需要您处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stopped.</source>
        <translation>
            <numerusform>%Ln 张照片已停止。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) without a face.</source>
        <translation>
            <numerusform>%Ln 张照片中没有面孔。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped after sending: fetched with Continue.</source>
        <translation>
            <numerusform>%Ln 张在发送后停止：点“继续”取回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped after sending: paid for, and fetched with Continue.</source>
        <translation>
            <numerusform>%Ln 张在发送后停止：已付费，可用“继续”取回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped while being sent: perhaps charged.</source>
        <translation>
            <numerusform>%Ln 张在发送时停止：可能已扣费。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>A portrait before and after its retouch</source>
        <translation>一张人像，修饰前与修饰后</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Clear strokes</source>
        <translation>清除笔触</translation>
    </message>
    <message>
        <source>Half of the retouch ({})</source>
        <translation>一半的修饰 ({})</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>More of the retouch ({})</source>
        <translation>更多修饰 ({})</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Put the brush away</source>
        <translation>收起画笔</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Softness of the brush</source>
        <translation>画笔柔和度</translation>
    </message>
    <message>
        <source>The photo as it was ({})</source>
        <translation>照片原样 ({})</translation>
    </message>
</context>
<context>
    <name>BrushOverlay</name>
    <message>
        <source>Arrow keys move the brush, Enter paints, Escape puts it away</source>
        <translation>方向键移动画笔，Enter 涂抹，Esc 收起</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
</context>
<context>
    <name>CallTable</name>
    <message>
        <source>Copy details for support</source>
        <translation>复制详情以供支持人员使用</translation>
    </message>
    <message>
        <source>Do not ask about this call any more; what it may have cost stays in the sum</source>
        <translation>不再询问此次调用；它可能产生的费用仍计入总数</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Online calls</source>
        <translation>在线调用</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>CanvasMenu</name>
    <message>
        <source>18 % grey</source>
        <translation>18 % 灰</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>CareActions</name>
    <message>
        <source>Log…</source>
        <translation>日志…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>报告问题…</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Photos to look at</source>
        <translation>要查看的照片</translation>
    </message>
</context>
<context>
    <name>ChipsMenu</name>
    <message>
        <source>Photos to look at</source>
        <translation>要查看的照片</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>更多命令</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>After · {}</source>
        <translation>之后 · {}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Difference × {}</source>
        <translation>差异 × {}</translation>
    </message>
    <message>
        <source>No result yet, so there is no difference to see</source>
        <translation>还没有结果，因此看不到差异</translation>
    </message>
    <message>
        <source>Photo, before and after</source>
        <translation>照片，修饰前与修饰后</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview · {}</source>
        <translation>预览 · {}</translation>
    </message>
    <message>
        <source>split at {}</source>
        <translation>分割于 {}</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message numerus="yes">
        <source>%Ln credit(s) a photo.</source>
        <translation>
            <numerusform>每张照片 %Ln 点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) wait for your answer.</source>
        <translation>
            <numerusform>%Ln 张照片正在等待您的答复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Agree and turn on</source>
        <translation>同意并开启</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Online retouching</source>
        <translation>在线修饰</translation>
    </message>
    <message>
        <source>Previews, and lower levels of what you have bought, are made on this computer for nothing.</source>
        <translation>预览以及已购结果的较低强度，都在此电脑上免费生成。</translation>
    </message>
    <message>
        <source>Retouch online with {}?</source>
        <translation>使用 {} 在线修饰？</translation>
    </message>
    <message>
        <source>That is about {}.</source>
        <translation>约合 {}。</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source> credits</source>
        <translation> 点</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>&amp;Ask above</source>
        <translation>超过时询问(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep paid results</source>
        <translation>保留已付费的结果(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Price of a credit</source>
        <translation>每点价格(&amp;P)</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>As long as a result is kept, the same photo costs nothing again.</source>
        <translation>结果保留期间，同一张照片不再收费。</translation>
    </message>
    <message>
        <source>Ask before more credits than these are spent at once, 0 to ask always</source>
        <translation>一次消耗超过此点数前先询问，0 表示始终询问</translation>
    </message>
    <message>
        <source>Beauty Desk costs {}.csv</source>
        <translation>Beauty Desk 费用 {}.csv</translation>
    </message>
    <message>
        <source>Delete kept results now</source>
        <translation>立即删除保留的结果</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>How long paid results are kept, in days</source>
        <translation>已付费结果的保留天数</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Monthly &amp;limit</source>
        <translation>每月限额(&amp;L)</translation>
    </message>
    <message>
        <source>Monthly limit in credits, 0 for none</source>
        <translation>每月限额（点），0 表示不限</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>No money shown</source>
        <translation>不显示金额</translation>
    </message>
    <message>
        <source>No online calls in this month.</source>
        <translation>该月没有在线调用。</translation>
    </message>
    <message>
        <source>No online calls yet.</source>
        <translation>还没有在线调用。</translation>
    </message>
    <message>
        <source>Price of a credit in dollars, 0 to show no money</source>
        <translation>每点价格（美元），0 表示不显示金额</translation>
    </message>
    <message>
        <source>Save all calls as a table for a spreadsheet</source>
        <translation>将所有调用保存为电子表格文件</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Until saved</source>
        <translation>直到保存</translation>
    </message>
    <message>
        <source>Whose calls are listed</source>
        <translation>列出哪个月的调用</translation>
    </message>
    <message>
        <source>{} are kept, so that the same photo costs nothing again. What is not saved yet is never deleted.</source>
        <translation>已保留 {}，同一张照片不再收费。尚未保存的内容绝不会被删除。</translation>
    </message>
</context>
<context>
    <name>Divider</name>
    <message>
        <source>Before/after divider</source>
        <translation>前后对比分隔线</translation>
    </message>
    <message>
        <source>Showing {0} % before</source>
        <translation>显示 {0} % 修饰前</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop to add</source>
        <translation>松开即可添加</translation>
    </message>
    <message numerus="yes">
        <source>Drop to add %Ln photo(s)</source>
        <translation>
            <numerusform>松开即可添加 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no photo in this. Drop photo files or folders, or copy a picture.</source>
        <translation>这里没有照片。请拖入照片文件或文件夹，或者复制一张图片。</translation>
    </message>
</context>
<context>
    <name>EditWindow</name>
    <message>
        <source>Opening the photo…</source>
        <translation>正在打开照片…</translation>
    </message>
</context>
<context>
    <name>EffectSlider</name>
    <message>
        <source>mixed, {} to {}</source>
        <translation>不一致，{} 至 {}</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>%Ln credit(s) a photo, previews are free.</source>
        <translation>
            <numerusform>每张照片 %Ln 点，预览免费。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Drop a portrait to begin.</source>
        <translation>拖入一张人像即可开始。</translation>
    </message>
    <message>
        <source>Free.</source>
        <translation>免费。</translation>
    </message>
    <message>
        <source>JPEG, PNG, HEIC, AVIF, WebP, TIFF, BMP, GIF, and the RAW files of cameras</source>
        <translation>JPEG、PNG、HEIC、AVIF、WebP、TIFF、BMP、GIF 和相机的 RAW 文件</translation>
    </message>
    <message>
        <source>Online retouching with {} is chosen. Nothing is uploaded until you agree.</source>
        <translation>已选择使用 {} 在线修饰。同意之前不会上传任何内容。</translation>
    </message>
    <message>
        <source>Retouches online: a copy of each photo is sent to {}.</source>
        <translation>在线修饰：每张照片的副本都会发送到 {}。</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Use the {} online engine…</source>
        <translation>使用 {} 在线引擎…</translation>
    </message>
    <message>
        <source>Work on this computer, free</source>
        <translation>在此电脑上免费修饰</translation>
    </message>
    <message>
        <source>Works on this computer, free. Nothing is uploaded.</source>
        <translation>在此电脑上免费运行，不上传任何内容。</translation>
    </message>
    <message>
        <source>or paste a picture with {}</source>
        <translation>或按 {} 粘贴图片</translation>
    </message>
</context>
<context>
    <name>EnginesPage</name>
    <message>
        <source>A copy of the photo is sent to {}.</source>
        <translation>照片的副本会发送到 {}。</translation>
    </message>
    <message numerus="yes">
        <source>A service on the internet, %Ln credit(s) a photo.</source>
        <translation>
            <numerusform>互联网服务，每张照片 %Ln 点。</numerusform>
        </translation>
    </message>
    <message>
        <source>Free, without an account, and nothing leaves this computer. Fine-tune and brush work here.</source>
        <translation>免费，无需帐户，任何内容都不会离开此电脑。微调和画笔在此可用。</translation>
    </message>
    <message>
        <source>Photos are retouched by</source>
        <translation>照片修饰方式</translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>工作正常。</translation>
    </message>
    <message>
        <source>Your own Beauty Desk service, free.</source>
        <translation>您自己的 Beauty Desk 服务，免费。</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>&amp;Colour in JPEG files</source>
        <translation>JPEG 文件的颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep the date of the original</source>
        <translation>保留原图的日期(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Say in the file that it was retouched</source>
        <translation>在文件中注明已修饰(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Time stamps from</source>
        <translation>时间戳来源(&amp;T)</translation>
    </message>
    <message>
        <source>16 bits stay 16 bits in PNG and TIFF; the colour profile is kept.</source>
        <translation>16 位照片存为 PNG 和 TIFF 时仍为 16 位；颜色配置文件会保留。</translation>
    </message>
    <message>
        <source>A JPEG made from a &amp;JPEG</source>
        <translation>JPEG 原图存为 JPEG 时(&amp;J)</translation>
    </message>
    <message>
        <source>Address of a time stamp authority</source>
        <translation>时间戳机构的地址</translation>
    </message>
    <message>
        <source>All of it (4:4:4)</source>
        <translation>全部 (4:4:4)</translation>
    </message>
    <message>
        <source>An original is never overwritten, whatever is chosen here.</source>
        <translation>无论此处如何选择，原图绝不会被覆盖。</translation>
    </message>
    <message>
        <source>As in the original</source>
        <translation>与原图相同</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>与原图相同</translation>
    </message>
    <message>
        <source>As the original: only what was retouched is written anew, everything else stays as the camera stored it. Encoded anew: all of it, at the quality and with the colour here, like a JPEG made from another format.</source>
        <translation>与原图相同：只重新写入修饰过的部分，其余保持相机存储时的样子。重新编码：整张图片按此处的质量和颜色重新写入，与由其他格式生成的 JPEG 一样。</translation>
    </message>
    <message>
        <source>C&amp;ertificate</source>
        <translation>证书(&amp;E)</translation>
    </message>
    <message>
        <source>Certificate to sign with</source>
        <translation>用于签名的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Dates the result&apos;s file as the original&apos;s is, so that both stand together in a folder; else with the moment it is saved. The time a photo was taken stays as it is in either case.</source>
        <translation>使结果文件的日期与原图文件一致，以便两者在文件夹中排在一起；否则使用保存时的时间。无论哪种情况，照片的拍摄时间都保持不变。</translation>
    </message>
    <message>
        <source>Encoded anew</source>
        <translation>重新编码</translation>
    </message>
    <message>
        <source>If the &amp;file exists</source>
        <translation>如果文件已存在(&amp;F)</translation>
    </message>
    <message>
        <source>JPEG and WebP &amp;quality</source>
        <translation>JPEG 和 WebP 质量(&amp;Q)</translation>
    </message>
    <message>
        <source>JPEG and WebP quality</source>
        <translation>JPEG 和 WebP 质量</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>密钥(&amp;Y)</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>证书的密钥</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key)</source>
        <translation>密钥 (*.pem *.key)</translation>
    </message>
    <message>
        <source>Leave that file alone</source>
        <translation>不改动该文件</translation>
    </message>
    <message>
        <source>Leaves out GPS positions, names of places, and the maker&apos;s notes of the camera, which may hold some. Everything else (EXIF, IPTC, XMP) goes along, as far as the format has room for it: WebP has none for IPTC.</source>
        <translation>去除 GPS 位置、地名以及可能含有这些信息的相机厂商注释。其他内容（EXIF、IPTC、XMP）在格式允许的范围内全部保留：WebP 不支持 IPTC。</translation>
    </message>
    <message>
        <source>Like the original</source>
        <translation>与原图相同</translation>
    </message>
    <message>
        <source>Name of results</source>
        <translation>结果的名称</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>文件名称</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Remove the &amp;location</source>
        <translation>移除位置信息(&amp;L)</translation>
    </message>
    <message>
        <source>Replace that file</source>
        <translation>替换该文件</translation>
    </message>
    <message>
        <source>Save &amp;results as</source>
        <translation>结果保存为(&amp;R)</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>以其他名称保存</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>附带的内容</translation>
    </message>
    <message>
        <source>With a certificate of your own, results get Content Credentials: who made them, from which original, and that they were retouched. Both are PEM files, the key without a password; what is in them is kept nowhere. A result that cannot be signed is not saved.</source>
        <translation>使用您自己的证书，结果会附带内容凭证 (Content Credentials)：由谁制作、来自哪张原图，以及经过修饰。证书和密钥都是 PEM 文件，密钥不设密码；其中的内容不会保存在任何地方。无法签名的结果不会保存。</translation>
    </message>
    <message>
        <source>Writes into its metadata that it was retouched, with what and how strongly. Some countries ask for that in advertising.</source>
        <translation>在元数据中写明照片经过修饰、用什么修饰以及修饰强度。一些国家对广告有此要求。</translation>
    </message>
    <message>
        <source>{} becomes {}. You may use {{name}}, {{level}}, {{engine}}, {{date}} and {{n}}, a number.</source>
        <translation>{} 变为 {}。可以使用 {{name}}、{{level}}、{{engine}}、{{date}} 和数字 {{n}}。</translation>
    </message>
</context>
<context>
    <name>FaceBox</name>
    <message>
        <source>Face {0} of {1}</source>
        <translation>第 {0} 张面孔，共 {1} 张</translation>
    </message>
    <message>
        <source>Face {0} of {1}, {2}</source>
        <translation>第 {0} 张面孔，共 {1} 张，{2}</translation>
    </message>
    <message>
        <source>Space retouches this face or leaves it as it is, plus and minus change its level</source>
        <translation>空格键修饰此面孔或保持原样，加号和减号更改其强度</translation>
    </message>
</context>
<context>
    <name>FaceGrid</name>
    <message>
        <source>All faces</source>
        <translation>所有面孔</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
</context>
<context>
    <name>FaceMenu</name>
    <message>
        <source>As the photo</source>
        <translation>与照片相同</translation>
    </message>
    <message>
        <source>Level for this face</source>
        <translation>此面孔的强度</translation>
    </message>
    <message>
        <source>Level of this face in per cent</source>
        <translation>此面孔的强度（百分比）</translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation>移除此标记</translation>
    </message>
    <message>
        <source>Retouch this face</source>
        <translation>修饰此面孔</translation>
    </message>
</context>
<context>
    <name>FaceSegments</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Choose faces one by one, at their frames.</source>
        <translation>在面孔的方框处逐个选择。</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Chosen ({} of {})</source>
        <translation>已选（{} / {}）</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面孔</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>FaceWall</name>
    <message>
        <source>accepted</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>face {} of {}</source>
        <translation>第 {} 张面孔，共 {} 张</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已弃用</translation>
    </message>
</context>
<context>
    <name>FacesOverlay</name>
    <message>
        <source>Looking for faces…</source>
        <translation>正在查找面孔…</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>Camera data: what the camera&apos;s maker puts behind the picture.</source>
        <translation>相机数据：相机厂商写在图片之后的内容。</translation>
    </message>
    <message>
        <source>Content Credentials: signed for the photo as it was taken; they do not cover a retouched one.</source>
        <translation>内容凭证：为拍摄时的照片签署，不涵盖修饰后的照片。</translation>
    </message>
    <message>
        <source>Depth: how far away everything is; phones blur the background by it.</source>
        <translation>深度信息：画面各处的远近，手机据此虚化背景。</translation>
    </message>
    <message>
        <source>HDR: a second picture in the file that lets bright parts shine.</source>
        <translation>HDR：文件中的第二张图片，让明亮部分真正发亮。</translation>
    </message>
    <message>
        <source>Layers: of the program that made the file.</source>
        <translation>图层：来自制作该文件的程序。</translation>
    </message>
    <message>
        <source>Live clip: the seconds of film that a phone takes with the photo.</source>
        <translation>实况：手机随照片一起拍下的几秒影像。</translation>
    </message>
    <message>
        <source>Transparency: PNG, TIFF and WebP can have it, JPEG cannot.</source>
        <translation>透明度：PNG、TIFF 和 WebP 支持，JPEG 不支持。</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>FineTuneSection</name>
    <message>
        <source>A little less yellow.</source>
        <translation>稍微减少泛黄。</translation>
    </message>
    <message>
        <source>Blemishes</source>
        <translation>瑕疵</translation>
    </message>
    <message>
        <source>Changes the shape of the face. Off unless you ask for it.</source>
        <translation>改变脸型。默认关闭。</translation>
    </message>
    <message>
        <source>Clearer whites and irises.</source>
        <translation>眼白和虹膜更清亮。</translation>
    </message>
    <message>
        <source>Colour on lips and cheeks. Off unless you ask for it.</source>
        <translation>为嘴唇和脸颊上色。默认关闭。</translation>
    </message>
    <message>
        <source>Even tone</source>
        <translation>均匀肤色</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>眼睛</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>How far spots and small scars are healed.</source>
        <translation>斑点和小疤痕的修复程度。</translation>
    </message>
    <message>
        <source>How much of the skin&apos;s own texture stays.</source>
        <translation>保留多少皮肤本身的质感。</translation>
    </message>
    <message>
        <source>Keep moles and freckles</source>
        <translation>保留痣和雀斑</translation>
    </message>
    <message>
        <source>Keep skin colour</source>
        <translation>保留肤色</translation>
    </message>
    <message>
        <source>Larger eyes</source>
        <translation>放大眼睛</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>妆容</translation>
    </message>
    <message>
        <source>Nobody becomes lighter or darker.</source>
        <translation>肤色不会变浅或变深。</translation>
    </message>
    <message>
        <source>Only what is there for days goes.</source>
        <translation>只去除暂时的瑕疵。</translation>
    </message>
    <message>
        <source>Redness, patches, shine and shade under the eyes.</source>
        <translation>泛红、色斑、油光和黑眼圈。</translation>
    </message>
    <message>
        <source>Reset fine-tune</source>
        <translation>重置微调</translation>
    </message>
    <message>
        <source>Skin texture</source>
        <translation>皮肤质感</translation>
    </message>
    <message>
        <source>Slimmer jaw</source>
        <translation>收窄下颌</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>牙齿</translation>
    </message>
    <message>
        <source>less – more</source>
        <translation>少 – 多</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Look for new versions once a week</source>
        <translation>每周查找一次新版本(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>通知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Preview while choosing</source>
        <translation>选择时预览(&amp;P)</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Nothing is sent but the question itself. You are told, and nothing is installed.</source>
        <translation>只发送询问本身。有新版本时会通知您，不会安装任何内容。</translation>
    </message>
    <message>
        <source>The photo is shown as it would be retouched. Nothing is uploaded for that.</source>
        <translation>显示照片修饰后的样子。为此不会上传任何内容。</translation>
    </message>
    <message>
        <source>The window speaks it after the next start.</source>
        <translation>下次启动后窗口将使用该语言。</translation>
    </message>
    <message>
        <source>There is no address for that yet.</source>
        <translation>目前还没有用于此的地址。</translation>
    </message>
    <message>
        <source>When photos are done or need something, and the window is not in front.</source>
        <translation>当照片完成或需要处理，而窗口不在前台时。</translation>
    </message>
    <message>
        <source>While choosing</source>
        <translation>选择时</translation>
    </message>
    <message>
        <source>While photos are retouched</source>
        <translation>修饰照片时</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to make the pictures larger or smaller</source>
        <translation>拖动可放大或缩小图片</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>无面孔</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待修饰</translation>
    </message>
    <message>
        <source>{} {:,}</source>
        <translation>{} {:,}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}，{}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>A service for a studio</source>
        <translation>供工作室使用的服务</translation>
    </message>
    <message>
        <source>Brush: more, less, original</source>
        <translation>画笔：增加、减少、原图</translation>
    </message>
    <message>
        <source>Brush: size, softness</source>
        <translation>画笔：大小、柔和度</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Drag the photo, even at the divider</source>
        <translation>拖动照片，在分隔线处也可以</translation>
    </message>
    <message>
        <source>Engines, privacy, costs</source>
        <translation>引擎、隐私、费用</translation>
    </message>
    <message>
        <source>Faces and brush</source>
        <translation>面孔和画笔</translation>
    </message>
    <message>
        <source>First retouch</source>
        <translation>第一次修饰</translation>
    </message>
    <message>
        <source>Found nowhere</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>Found on %Ln page(s)</source>
        <translation>
            <numerusform>在 %Ln 个页面中找到</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Level of one face</source>
        <translation>单张面孔的强度</translation>
    </message>
    <message>
        <source>Levels and effects</source>
        <translation>强度和效果</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>移动照片</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>其他程序</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Previous / next photo</source>
        <translation>上一张/下一张照片</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Retouching</source>
        <translation>修饰</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>搜索所有页面</translation>
    </message>
    <message>
        <source>Shift + arrows</source>
        <translation>Shift + 方向键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>按住时显示原图</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Three hundred photos</source>
        <translation>三百张照片</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>出现问题时</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>&lt;a href=&quot;{}&quot;&gt;Get a key at {}&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;{}&quot;&gt;在 {} 获取密钥&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Paste your API key</source>
        <translation>粘贴您的 API 密钥</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save and check</source>
        <translation>保存并检查</translation>
    </message>
    <message>
        <source>The key works. {:,.0f} credits, {}.</source>
        <translation>密钥可用。{:,.0f} 点，{}。</translation>
    </message>
    <message>
        <source>Your {} key</source>
        <translation>您的 {} 密钥</translation>
    </message>
    <message numerus="yes">
        <source>enough for %Ln photo(s)</source>
        <translation>
            <numerusform>够 %Ln 张照片使用</numerusform>
        </translation>
    </message>
    <message>
        <source>{} API key</source>
        <translation>{} API 密钥</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>Level 100 %</source>
        <translation>强度 100 %</translation>
    </message>
    <message>
        <source>Level from 0 to 90 %</source>
        <translation>强度 0 至 90 %</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>按住时显示原图</translation>
    </message>
</context>
<context>
    <name>LastSession</name>
    <message numerus="yes">
        <source>%Ln entry(s) of the session damaged.</source>
        <translation>
            <numerusform>会话中有 %Ln 个条目已损坏。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln 张未保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) changed since, so that the result does not fit any more: {}. Retouch again.</source>
        <translation>
            <numerusform>%Ln 张照片之后被更改，结果已不再相符：{}。请重新修饰。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not there any more: {}. Their results are kept until they are back.</source>
        <translation>
            <numerusform>%Ln 张照片已不存在：{}。其结果会保留到照片恢复为止。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln retouched</source>
        <translation>
            <numerusform>%Ln 张已修饰</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier session is damaged and cannot be continued. Its list is kept as {}.</source>
        <translation>先前的一个会话已损坏，无法继续。其列表保留为 {}。</translation>
    </message>
    <message>
        <source>Your last session: {}.</source>
        <translation>您上次的会话：{}。</translation>
    </message>
    <message>
        <source>all of it saved</source>
        <translation>结果均已保存</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <comment>a time, and what there was</comment>
        <translation>{}：{}</translation>
    </message>
</context>
<context>
    <name>LastSessionCard</name>
    <message numerus="yes">
        <source>%Ln result(s) that no file holds are deleted with them.</source>
        <translation>
            <numerusform>%Ln 个尚未存为文件的结果会随之删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>All results are saved. Photos and saved files stay where they are.</source>
        <translation>所有结果均已保存。照片和已保存的文件留在原处。</translation>
    </message>
    <message>
        <source>Earl&amp;ier sessions</source>
        <translation>先前的会话(&amp;S)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forget all earlier sessions?</source>
        <translation>清除所有先前的会话？</translation>
    </message>
    <message>
        <source>Forget all of them…</source>
        <translation>全部清除…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Start &amp;afresh</source>
        <translation>重新开始(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>All months: {}</source>
        <translation>所有月份：{}</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>点数</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln kept result(s).</source>
        <translation>
            <numerusform>已删除 %Ln 个保留的结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>Level</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Saved as {} in {}</source>
        <translation>已保存为 {}，位于 {}</translation>
    </message>
    <message>
        <source>There was nothing to delete.</source>
        <translation>没有可删除的内容。</translation>
    </message>
    <message>
        <source>This month: {}</source>
        <translation>本月：{}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>no credits</source>
        <translation>0 点</translation>
    </message>
    <message numerus="yes">
        <source>{:,.10g} credit(s)</source>
        <translation>
            <numerusform>{:,.10g} 点</numerusform>
        </translation>
    </message>
    <message>
        <source>{credits} ({unsure:,.10g} uncertain) in {calls}</source>
        <translation>{calls}共 {credits}（{unsure:,.10g} 点待定）</translation>
    </message>
    <message>
        <source>{credits} in {calls}</source>
        <translation>{calls}共 {credits}</translation>
    </message>
    <message>
        <source>{month} {year}: {cost}</source>
        <comment>month is the name of one</comment>
        <translation>{year} 年{month}：{cost}</translation>
    </message>
</context>
<context>
    <name>LevelSection</name>
    <message>
        <source>Beauty level</source>
        <translation>修饰强度</translation>
    </message>
    <message>
        <source>Beauty level in per cent</source>
        <translation>修饰强度（百分比）</translation>
    </message>
    <message>
        <source>mixed, {} to {}</source>
        <translation>不一致，{} 至 {}</translation>
    </message>
</context>
<context>
    <name>ListActions</name>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>By time taken</source>
        <translation>按拍摄时间</translation>
    </message>
    <message>
        <source>Face wall</source>
        <translation>面孔墙</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Larger thumbnails</source>
        <translation>放大缩略图</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>自定顺序</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Smaller thumbnails</source>
        <translation>缩小缩略图</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Order of the photos: {}</source>
        <translation>照片顺序：{}</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>图片大小</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Errors alone</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>日志的行</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing of that kind was written down.</source>
        <translation>没有此类记录。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>There is no log: the profile cannot be written to.</source>
        <translation>没有日志：配置无法写入。</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>显示哪些行</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{} – Beauty Desk</source>
        <translation>{} – Beauty Desk</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Stop marking</source>
        <translation>停止标记</translation>
    </message>
    <message>
        <source>Stop marking (Esc)</source>
        <translation>停止标记 (Esc)</translation>
    </message>
</context>
<context>
    <name>MarkOverlay</name>
    <message>
        <source>Arrow keys move the box, plus and minus change its size, Enter looks for a face in it</source>
        <translation>方向键移动方框，加号和减号更改其大小，Enter 在其中查找面孔</translation>
    </message>
    <message>
        <source>Draw a box round the face.</source>
        <translation>在面孔周围画一个方框。</translation>
    </message>
    <message>
        <source>Looking for a face in this box…</source>
        <translation>正在此方框中查找面孔…</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>标记面孔</translation>
    </message>
    <message>
        <source>No face could be made out in this box. Draw it again, closer round the face.</source>
        <translation>此方框中未能找到面孔。请重新绘制，使方框更贴近面孔。</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Retouch</source>
        <translation>修饰(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>NewVersions</name>
    <message>
        <source>Beauty Desk {} is there.</source>
        <translation>Beauty Desk {} 已推出。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%Ln file(s) not a photo ({}).</source>
        <translation>
            <numerusform>%Ln 个文件不是照片（{}）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not there ({}).</source>
        <translation>
            <numerusform>找不到 %Ln 个文件（{}）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) without photos ({}).</source>
        <translation>
            <numerusform>%Ln 个文件夹中没有照片（{}）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not sent yet.</source>
        <translation>
            <numerusform>%Ln 张照片尚未发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) paid for and not saved; fetching is free.</source>
        <translation>
            <numerusform>%Ln 张照片已付费但未保存；取回免费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) perhaps charged without a receipt.</source>
        <translation>
            <numerusform>%Ln 张照片可能已扣费，但没有凭据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) sent and not saved.</source>
        <translation>
            <numerusform>%Ln 张照片已发送但未保存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) of Beauty Desk left out.</source>
        <translation>
            <numerusform>已略过 %Ln 个 Beauty Desk 的结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain photo(s) charged, without a result.</source>
        <translation>
            <numerusform>%Ln 张不确定的照片已扣费，没有结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain photo(s) not charged.</source>
        <translation>
            <numerusform>%Ln 张不确定的照片没有扣费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln photo(s).</source>
        <translation>
            <numerusform>已添加 %Ln 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Beauty Desk keeps asking, also after a restart.</source>
        <translation>Beauty Desk 会继续查询，重新启动后也是如此。</translation>
    </message>
    <message>
        <source>No connection. This photo is paid for; Beauty Desk keeps trying and goes on by itself. You can keep working on this computer.</source>
        <translation>没有连接。这张照片已付费；Beauty Desk 会不断重试并自动继续。您可以继续在此电脑上工作。</translation>
    </message>
    <message>
        <source>No face was found in this photo, so it stays as it is. If there is one, show where.</source>
        <translation>这张照片中未找到面孔，因此保持原样。如果其中有面孔，请标出位置。</translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln file(s) of kinds that are not read here ({}).</source>
        <translation>
            <numerusform>已跳过 %Ln 个类型不受支持的文件（{}）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln folder(s) that other programs keep for themselves ({}).</source>
        <translation>
            <numerusform>已跳过 %Ln 个其他程序自用的文件夹（{}）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln photo(s) whose result was not saved.</source>
        <translation>
            <numerusform>已移除 %Ln 张结果未保存的照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>The result is still here.</source>
        <translation>结果仍在这里。</translation>
    </message>
    <message>
        <source>The service does not answer. Beauty Desk keeps trying and goes on by itself. You can keep working on this computer.</source>
        <translation>服务没有响应。Beauty Desk 会继续尝试并自动继续。您可以继续在此电脑上工作。</translation>
    </message>
    <message>
        <source>Then it is finished by itself.</source>
        <translation>之后会自动完成。</translation>
    </message>
    <message>
        <source>This takes longer than usual. Beauty Desk keeps asking and can fetch it until {}, also after a restart.</source>
        <translation>这次比平时久。Beauty Desk 会继续询问，并可在 {} 之前取回，重新启动后也可以。</translation>
    </message>
    <message>
        <source>This takes longer than usual. The photo is paid for; Beauty Desk keeps asking and can fetch it until {}, also after a restart.</source>
        <translation>这次用时比平常长。照片已付费；Beauty Desk 会继续查询，可在 {} 之前取回，重新启动后也可以。</translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation>欢迎回来。</translation>
    </message>
    <message>
        <source>{}. {}</source>
        <translation>{}。{}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Change the limit</source>
        <translation>更改限额</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Do it on this computer</source>
        <translation>在此电脑上完成</translation>
    </message>
    <message>
        <source>Do the rest on this computer</source>
        <translation>其余的在此电脑上完成</translation>
    </message>
    <message>
        <source>Fetch from {}</source>
        <translation>从 {} 获取</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>标记面孔</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>跳过此版本</translation>
    </message>
    <message>
        <source>Open key settings</source>
        <translation>打开密钥设置</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Retouch it again</source>
        <translation>重新修饰</translation>
    </message>
    <message numerus="yes">
        <source>Retouch it again (%Ln credit(s))</source>
        <translation>
            <numerusform>重新修饰（%Ln 点）</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message numerus="yes">
        <source>Send again (%Ln credit(s))</source>
        <translation>
            <numerusform>重新发送（%Ln 点）</numerusform>
        </translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message numerus="yes">
        <source>Send anyway (%Ln credit(s))</source>
        <translation>
            <numerusform>仍然发送（%Ln 点）</numerusform>
        </translation>
    </message>
    <message>
        <source>Send {}</source>
        <translation>发送 {}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Take the smaller picture as it came</source>
        <translation>使用服务返回的较小图片</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>Try again (%Ln credit(s))</source>
        <translation>
            <numerusform>重试（%Ln 点）</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>新增内容</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>OpenActions</name>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Continue the last session</source>
        <translation>继续上次的会话</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>打开照片文件夹</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Photos ({});;All files (*)</source>
        <translation>照片 ({});;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>OwnConsentSheet</name>
    <message numerus="yes">
        <source>%Ln photo(s) wait for your answer.</source>
        <translation>
            <numerusform>%Ln 张照片在等待您的回答。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Retouch at {}?</source>
        <translation>在 {} 上修饰？</translation>
    </message>
    <message>
        <source>Send photos there</source>
        <translation>将照片发送到那里</translation>
    </message>
    <message>
        <source>Your photos go to {}: a smaller copy of each, without metadata, location or file name. It keeps results for 24 hours. Nothing is billed.</source>
        <translation>您的照片会发送到 {}：每张一份较小的副本，不含元数据、位置和文件名。结果在那里保留 24 小时。不收取任何费用。</translation>
    </message>
</context>
<context>
    <name>OwnService</name>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>It works, and takes the key.</source>
        <translation>可以使用，密钥被接受。</translation>
    </message>
    <message>
        <source>No key: that is enough for a service that wants none.</source>
        <translation>无密钥：对于不需要密钥的服务已足够。</translation>
    </message>
    <message>
        <source>Nothing answers at this address. See that the service runs there.</source>
        <translation>此地址没有响应。请确认服务正在那里运行。</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is not a Beauty Desk service.</source>
        <translation>此地址有响应，但不是 Beauty Desk 服务。</translation>
    </message>
    <message>
        <source>The connection is not safe, so the key was not sent. Ask whoever runs the service.</source>
        <translation>连接不安全，因此未发送密钥。请询问服务的管理者。</translation>
    </message>
    <message>
        <source>The key comes from {} and is not stored.</source>
        <translation>密钥来自 {}，不会被保存。</translation>
    </message>
    <message>
        <source>The key is in your system keyring.</source>
        <translation>密钥已在系统密钥环中。</translation>
    </message>
    <message>
        <source>The key is kept for this session only.</source>
        <translation>密钥仅在本次会话中保留。</translation>
    </message>
    <message>
        <source>The service is there, but does not take this key. Ask whoever runs it.</source>
        <translation>服务在运行，但不接受此密钥。请询问其管理者。</translation>
    </message>
    <message>
        <source>The service is there, but does not work just now.</source>
        <translation>服务在运行，但目前无法工作。</translation>
    </message>
</context>
<context>
    <name>OwnServiceForm</name>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>密钥(&amp;K)</translation>
    </message>
    <message>
        <source>A Beauty Desk service on the network</source>
        <translation>网络上的 Beauty Desk 服务</translation>
    </message>
    <message>
        <source>As set where the service runs</source>
        <translation>与服务运行处的设置一致</translation>
    </message>
    <message>
        <source>Free: a strong computer of yours retouches for this one. A smaller copy of each photo goes there, without metadata, location or file name, and results are deleted there after 24 hours.</source>
        <translation>免费：由您的一台高性能电脑代为修饰。每张照片的一份较小副本会发送到那里，不含元数据、位置和文件名，结果在 24 小时后从那里删除。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save and try</source>
        <translation>保存并试用</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>The line is not encrypted: others in this network could read photos and key.</source>
        <translation>线路未加密：此网络中的其他人可能读取照片和密钥。</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>Film strip</source>
        <translation>胶片条</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>窗口的上一部分</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message numerus="yes">
        <source>%Ln credit(s)</source>
        <translation>
            <numerusform>%Ln 点</numerusform>
        </translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Fine-tune is for the engine on this computer.</source>
        <translation>微调适用于此电脑上的引擎。</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Do this next</source>
        <translation>接下来处理</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>弃用</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>All photos</source>
        <translation>所有照片</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>${dollars:,.2f}</source>
        <translation>${dollars:,.2f}</translation>
    </message>
    <message>
        <source>${dollars:.4f}</source>
        <translation>${dollars:.4f}</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>A Beauty Desk service</source>
        <translation>Beauty Desk 服务</translation>
    </message>
    <message>
        <source>A foreign answer</source>
        <translation>答复并非来自服务</translation>
    </message>
    <message>
        <source>A name needs a letter, a digit or one of {known}.</source>
        <translation>名称需要一个字母、一个数字或 {known} 之一。</translation>
    </message>
    <message>
        <source>A part that works on pixels (numpy) is missing. Photos can still be retouched online.</source>
        <translation>缺少处理像素的组件 (numpy)。仍可在线修饰照片。</translation>
    </message>
    <message>
        <source>A {format} file holds at most {most} pixels on a side; this photo has {width} x {height}.</source>
        <translation>{format} 文件每边最多 {most} 像素；这张照片为 {width} x {height}。</translation>
    </message>
    <message>
        <source>Already retouched</source>
        <translation>已修饰过</translation>
    </message>
    <message>
        <source>An HDR photo ({curve}): shown and saved in standard range.</source>
        <translation>HDR 照片（{curve}）：以标准动态范围显示和保存。</translation>
    </message>
    <message>
        <source>Another copy of Beauty Desk is at work on this photo, and will save it.</source>
        <translation>另一个 Beauty Desk 正在处理这张照片，并会保存它。</translation>
    </message>
    <message>
        <source>Another page came in place of the online service: this network may want you to sign in first.</source>
        <translation>收到的是另一个网页，而不是在线服务：此网络可能要求您先登录。</translation>
    </message>
    <message>
        <source>Answers are lost</source>
        <translation>答复丢失</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy to allow {host}, or use another network.</source>
        <translation>请代理的管理者允许 {host}，或使用其他网络。</translation>
    </message>
    <message>
        <source>At AILabTools now, paid for</source>
        <translation>正在 AILabTools 处理，已付费</translation>
    </message>
    <message>
        <source>At the service now</source>
        <translation>现在在服务处</translation>
    </message>
    <message>
        <source>BEAUTYDESK_POLL_SECONDS must be a number of seconds above 0.</source>
        <translation>BEAUTYDESK_POLL_SECONDS 必须是大于 0 的秒数。</translation>
    </message>
    <message>
        <source>Being sent now</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Braces are for {known} only.</source>
        <translation>花括号只能用于 {known}。</translation>
    </message>
    <message>
        <source>Buy credits from the service and go on, or use the engine on this computer.</source>
        <translation>向服务购买点数后继续，或使用此电脑上的引擎。</translation>
    </message>
    <message>
        <source>Camera data: kept</source>
        <translation>相机数据：保留</translation>
    </message>
    <message>
        <source>Camera data: stays with the original</source>
        <translation>相机数据：仅留在原图中</translation>
    </message>
    <message>
        <source>Cannot be edited for another program</source>
        <translation>无法为其他程序编辑</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to a folder of yours.</source>
        <translation>更改其权限，或复制到您自己的文件夹。</translation>
    </message>
    <message>
        <source>Check the connection, and go on when it holds.</source>
        <translation>检查连接，稳定后再继续。</translation>
    </message>
    <message>
        <source>Check the connection, or save it with the browser and drop the file.</source>
        <translation>检查连接，或用浏览器保存后拖入文件。</translation>
    </message>
    <message>
        <source>Check the date and time of this computer. Where a company or a filter looks into connections, let SSL_CERT_FILE name the file with its certificate.</source>
        <translation>检查此电脑的日期和时间。如果有公司或过滤器检查连接，请将 SSL_CERT_FILE 设为其证书文件。</translation>
    </message>
    <message>
        <source>Check the drive it is on, or copy it to this computer.</source>
        <translation>检查它所在的驱动器，或复制到此电脑。</translation>
    </message>
    <message>
        <source>Check the key in the settings (or: beautydesk key status).</source>
        <translation>在设置中检查密钥（或运行：beautydesk key status）。</translation>
    </message>
    <message>
        <source>Check the key in the settings, under Engines (or: beautydesk key status --service).</source>
        <translation>请在设置的“引擎”中检查密钥（或运行：beautydesk key status --service）。</translation>
    </message>
    <message>
        <source>Check your balance before you send it again.</source>
        <translation>重新发送之前请查看余额。</translation>
    </message>
    <message>
        <source>Check your internet connection; the engine on this computer works without one.</source>
        <translation>检查互联网连接；此电脑上的引擎无需联网。</translation>
    </message>
    <message>
        <source>Choose a file that Beauty Desk has exported.</source>
        <translation>选择由 Beauty Desk 导出的文件。</translation>
    </message>
    <message>
        <source>Choose a photo file.</source>
        <translation>选择一个照片文件。</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is clearly seen, or send it all the same.</source>
        <translation>选择一张面孔清晰可见的照片，或仍然发送。</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is clearly seen.</source>
        <translation>选择一张面孔清晰可见的照片。</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is larger and turned to the camera.</source>
        <translation>选择一张面孔较大且朝向镜头的照片。</translation>
    </message>
    <message>
        <source>Choose a photo, or a folder that holds some.</source>
        <translation>选择一张照片，或一个含有照片的文件夹。</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>选择较短的名称。</translation>
    </message>
    <message>
        <source>Choose another certificate and key, or save without a signature.</source>
        <translation>选择其他证书和密钥，或保存但不签名。</translation>
    </message>
    <message>
        <source>Choose another folder, or a format that makes smaller files.</source>
        <translation>选择其他文件夹，或文件较小的格式。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>选择其他名称。</translation>
    </message>
    <message>
        <source>Contact the service&apos;s support.</source>
        <translation>联系服务的支持人员。</translation>
    </message>
    <message>
        <source>Content Credentials: signed</source>
        <translation>内容凭证：已签名</translation>
    </message>
    <message>
        <source>Content Credentials: stay with the original</source>
        <translation>内容凭证：仅留在原图中</translation>
    </message>
    <message>
        <source>Copy it again from the camera or from where it came.</source>
        <translation>从相机或原来的地方重新复制。</translation>
    </message>
    <message>
        <source>Copy it again from where it came.</source>
        <translation>从原来的地方重新复制。</translation>
    </message>
    <message>
        <source>Copy it again from where you got it.</source>
        <translation>请从获得它的地方再复制一次。</translation>
    </message>
    <message>
        <source>Copy the key once more from the service&apos;s page and paste it in the settings.</source>
        <translation>从服务的网页重新复制密钥，并粘贴到设置中。</translation>
    </message>
    <message>
        <source>Could not save</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <source>Could not sign</source>
        <translation>无法签名</translation>
    </message>
    <message>
        <source>Crop the photo closer to the face.</source>
        <translation>将照片裁剪得更靠近面孔。</translation>
    </message>
    <message>
        <source>Depth: kept</source>
        <translation>深度信息：保留</translation>
    </message>
    <message>
        <source>Depth: stays with the original</source>
        <translation>深度信息：仅留在原图中</translation>
    </message>
    <message>
        <source>Develop it in your RAW program, export it as TIFF or JPEG, and add that.</source>
        <translation>用您的 RAW 软件冲洗，导出为 TIFF 或 JPEG，再添加。</translation>
    </message>
    <message>
        <source>Drag the picture itself, not a link to its page, or save it with the browser and drop the file.</source>
        <translation>请拖动图片本身，而不是其网页链接，或用浏览器保存后拖入文件。</translation>
    </message>
    <message>
        <source>Export a smaller copy of it first.</source>
        <translation>先导出一份较小的副本。</translation>
    </message>
    <message>
        <source>Export it as JPEG, PNG or TIFF from the program that made it, and add that.</source>
        <translation>用制作它的程序导出为 JPEG、PNG 或 TIFF，再添加。</translation>
    </message>
    <message>
        <source>Export it as an 8-bit or 16-bit photo first.</source>
        <translation>先导出为 8 位或 16 位照片。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>For this the photo would have to be sent, which costs credits and was not asked for. Nothing was sent.</source>
        <translation>为此必须发送照片，这会消耗点数，而并没有要求这样做。没有发送任何内容。</translation>
    </message>
    <message>
        <source>For this the photo would have to be sent, which was not asked for. Nothing was sent.</source>
        <translation>为此需要发送照片，而您没有要求这样做。未发送任何内容。</translation>
    </message>
    <message>
        <source>Free some space on the drive of the profile, then retouch the photo again.</source>
        <translation>在配置所在的驱动器上腾出一些空间，然后重新修饰照片。</translation>
    </message>
    <message>
        <source>Free some space on the drive of the profile.</source>
        <translation>在配置所在的驱动器上腾出一些空间。</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation>腾出一些空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>From {until} on the balance tells whether it was charged.</source>
        <translation>{until} 起可从余额看出是否已扣费。</translation>
    </message>
    <message>
        <source>Further channels stay with the original: {count}.</source>
        <translation>其他通道仅留在原图中：{count} 个。</translation>
    </message>
    <message>
        <source>Given up by the service</source>
        <translation>服务已放弃</translation>
    </message>
    <message>
        <source>HDR: kept</source>
        <translation>HDR：保留</translation>
    </message>
    <message>
        <source>HDR: not kept, the standard picture is saved</source>
        <translation>HDR：不保留，保存标准图片</translation>
    </message>
    <message>
        <source>In about {percent} % of the retouched area the service shows something that your photo does not have there; its own detail, enlarged, was used for it.</source>
        <translation>在约 {percent} % 的修饰区域中，服务显示了您的照片里没有的内容；那里采用了放大后的服务细节。</translation>
    </message>
    <message>
        <source>Install it with: {command}</source>
        <translation>安装命令：{command}</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>重新安装本程序。</translation>
    </message>
    <message>
        <source>Install the program again. If you run it from its source, run `python packaging/models.py` once.</source>
        <translation>重新安装本程序。如果从源代码运行，请执行一次 `python packaging/models.py`。</translation>
    </message>
    <message>
        <source>It can be fetched at the next start (or: beautydesk resume); it is not sent again.</source>
        <translation>可在下次启动时取回（或运行：beautydesk resume）；不会再次发送。</translation>
    </message>
    <message>
        <source>It is not known whether credits were spent.</source>
        <translation>不清楚是否消耗了点数。</translation>
    </message>
    <message>
        <source>It is uncertain whether this photo was paid for</source>
        <translation>不确定这张照片是否已付费</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted; add it again.</source>
        <translation>它可能已被移动、重命名或删除；请重新添加。</translation>
    </message>
    <message>
        <source>It never arrived</source>
        <translation>从未送达</translation>
    </message>
    <message>
        <source>It was sent on {when}, and no usable answer came back. Your balance went down by as much, so the service has probably charged {credits:.10g} credits, but its result cannot be asked for. It is not sent again by itself.</source>
        <translation>它于 {when} 发送，没有收到可用的答复。您的余额减少了相应的数目，因此服务很可能已扣 {credits:.10g} 点，但无法索取其结果。它不会自动重新发送。</translation>
    </message>
    <message>
        <source>It was sent on {when}, and no usable answer came back: the service may have accepted it and charged {credits:.10g} credits. It is not sent again by itself.</source>
        <translation>它于 {when} 发送，没有收到可用的答复：服务可能已接受并扣除 {credits:.10g} 点。它不会自动重新发送。</translation>
    </message>
    <message>
        <source>Its CMYK colours become sRGB in the result.</source>
        <translation>其 CMYK 颜色在结果中变为 sRGB。</translation>
    </message>
    <message>
        <source>Its Lab colours become sRGB in the result.</source>
        <translation>其 Lab 颜色在结果中变为 sRGB。</translation>
    </message>
    <message>
        <source>Its floating-point numbers become 16-bit ones in the result.</source>
        <translation>其浮点数值在结果中变为 16 位数值。</translation>
    </message>
    <message>
        <source>Its scanner&apos;s colours become those of a common profile in the result.</source>
        <translation>其扫描仪颜色在结果中变为通用配置文件的颜色。</translation>
    </message>
    <message>
        <source>Its {bits} bits become 16 in the result.</source>
        <translation>其 {bits} 位在结果中变为 16 位。</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP and GIF</source>
        <translation>JPEG、PNG、TIFF、WebP、HEIC、AVIF、BMP 和 GIF</translation>
    </message>
    <message>
        <source>Kept answer is gone</source>
        <translation>保留的答复已不存在</translation>
    </message>
    <message>
        <source>Layers: stay with the original, their picture is saved</source>
        <translation>图层：仅留在原图中，保存合并后的图片</translation>
    </message>
    <message>
        <source>Leave --output away to save over it.</source>
        <translation>若要覆盖保存，请去掉 --output。</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Level 0 changes nothing, so nothing was sent.</source>
        <translation>强度为 0 时没有变化，因此没有发送。</translation>
    </message>
    <message>
        <source>Live clip: kept</source>
        <translation>实况：保留</translation>
    </message>
    <message>
        <source>Live clip: stays with the original</source>
        <translation>实况：仅留在原图中</translation>
    </message>
    <message>
        <source>Look at the variables HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE.</source>
        <translation>查看变量 HTTPS_PROXY、ALL_PROXY 和 SSL_CERT_FILE。</translation>
    </message>
    <message>
        <source>Look at what is there already before you retouch it again.</source>
        <translation>重新修饰之前，请查看已有的内容。</translation>
    </message>
    <message>
        <source>Look for a newer version of Beauty Desk, or report this error with its details.</source>
        <translation>查找更新版本的 Beauty Desk，或连同详情报告此错误。</translation>
    </message>
    <message>
        <source>Look for a newer version of Beauty Desk, or use the engine on this computer.</source>
        <translation>查找更新版本的 Beauty Desk，或使用此电脑上的引擎。</translation>
    </message>
    <message>
        <source>Look whether a page of this network asks for something, or use another network, and go on.</source>
        <translation>看看此网络是否有网页要求您操作，或使用其他网络，然后继续。</translation>
    </message>
    <message>
        <source>Made from a result that was paid for before: no credits.</source>
        <translation>由先前已付费的结果制成：不扣点。</translation>
    </message>
    <message>
        <source>Make a copy without one that only you may read: {command}</source>
        <translation>制作一份不带密码、只有您可以读取的副本：{command}</translation>
    </message>
    <message>
        <source>Make a smaller copy of it and retouch that one.</source>
        <translation>制作一份较小的副本并修饰它。</translation>
    </message>
    <message>
        <source>Make room on that disk.</source>
        <translation>请在该磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>Name another file for the result: --output {name}</source>
        <translation>为结果指定其他文件：--output {name}</translation>
    </message>
    <message>
        <source>Name another folder with --profile.</source>
        <translation>用 --profile 指定其他文件夹。</translation>
    </message>
    <message>
        <source>No address of a Beauty Desk service is set.</source>
        <translation>未设置 Beauty Desk 服务的地址。</translation>
    </message>
    <message>
        <source>No certificate is named.</source>
        <translation>没有指定证书。</translation>
    </message>
    <message>
        <source>No credits left</source>
        <translation>点数已用完</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>未找到面孔</translation>
    </message>
    <message>
        <source>No face was found in this photo, so it was not sent. Nothing was charged.</source>
        <translation>这张照片中未找到面孔，因此没有发送。没有扣费。</translation>
    </message>
    <message>
        <source>No key is named to sign with.</source>
        <translation>没有指定用于签名的密钥。</translation>
    </message>
    <message>
        <source>No key is set, so nothing was sent.</source>
        <translation>没有设置密钥，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>还没有密钥</translation>
    </message>
    <message>
        <source>No result came</source>
        <translation>没有收到结果</translation>
    </message>
    <message>
        <source>No space for results</source>
        <translation>没有空间存放结果</translation>
    </message>
    <message>
        <source>No space left</source>
        <translation>空间已用完</translation>
    </message>
    <message>
        <source>No system keyring was found on this computer.</source>
        <translation>在此电脑上未找到系统密钥环。</translation>
    </message>
    <message>
        <source>No usable answer came for two photos in a row, so no more photos were sent.</source>
        <translation>连续两张照片都没有收到可用的答复，因此没有再发送照片。</translation>
    </message>
    <message>
        <source>Not continued</source>
        <translation>未继续</translation>
    </message>
    <message>
        <source>Not fetched in time</source>
        <translation>未及时取回</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>尚未取回</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>服务未接收</translation>
    </message>
    <message>
        <source>Not wanted any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>没有扣费。</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在此电脑上</translation>
    </message>
    <message>
        <source>Open any page in a browser, sign in there, and go on.</source>
        <translation>在浏览器中打开任意网页，登录后继续。</translation>
    </message>
    <message>
        <source>Outside of this network photos and key travel by https only.</source>
        <translation>在此网络之外，照片和密钥只能通过 https 传输。</translation>
    </message>
    <message>
        <source>Paid for, not fetched yet</source>
        <translation>已付费，尚未取回</translation>
    </message>
    <message>
        <source>Paid for, not saved yet</source>
        <translation>已付费，尚未保存</translation>
    </message>
    <message>
        <source>Part of the face lies outside this photo.</source>
        <translation>面孔的一部分在照片之外。</translation>
    </message>
    <message>
        <source>Paste the key in the settings (or: beautydesk key set); the engine on this computer needs none.</source>
        <translation>在设置中粘贴密钥（或运行：beautydesk key set）；此电脑上的引擎不需要密钥。</translation>
    </message>
    <message>
        <source>Presets cannot be read</source>
        <translation>无法读取预设</translation>
    </message>
    <message>
        <source>Put it back, or connect the drive or share.</source>
        <translation>将它放回原处，或连接驱动器或网络共享。</translation>
    </message>
    <message>
        <source>Put the card in, or connect the drive or share.</source>
        <translation>插入存储卡，或连接驱动器或网络共享。</translation>
    </message>
    <message>
        <source>Put the photo back as it was.</source>
        <translation>将照片恢复原样。</translation>
    </message>
    <message>
        <source>Raise the limit in the settings, or use the engine on this computer.</source>
        <translation>在设置中提高限额，或使用此电脑上的引擎。</translation>
    </message>
    <message>
        <source>Reading “{name}” is not permitted.</source>
        <translation>没有权限读取“{name}”。</translation>
    </message>
    <message>
        <source>Retouch it again if you want it sent.</source>
        <translation>如果想发送，请重新修饰。</translation>
    </message>
    <message>
        <source>Retouch it again.</source>
        <translation>请重新修饰。</translation>
    </message>
    <message>
        <source>Retouch it again; that costs nothing.</source>
        <translation>请再次修饰；不收取任何费用。</translation>
    </message>
    <message>
        <source>Retouch the photo again to change its level.</source>
        <translation>重新修饰照片以更改其强度。</translation>
    </message>
    <message>
        <source>Retouch the photo again.</source>
        <translation>重新修饰照片。</translation>
    </message>
    <message>
        <source>Save a frame of it as a photo first.</source>
        <translation>请先将其中一帧保存为照片。</translation>
    </message>
    <message>
        <source>Save it as PNG or TIFF.</source>
        <translation>保存为 PNG 或 TIFF。</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>保存为文件，再拖入该文件。</translation>
    </message>
    <message>
        <source>Save it with the browser and drop the file.</source>
        <translation>用浏览器保存后拖入文件。</translation>
    </message>
    <message>
        <source>Save it without a signature.</source>
        <translation>保存但不签名。</translation>
    </message>
    <message>
        <source>Save the picture with the browser and drop the file.</source>
        <translation>用浏览器保存图片后拖入文件。</translation>
    </message>
    <message>
        <source>Save the result under another name, or change what happens then in the settings.</source>
        <translation>以其他名称保存结果，或在设置中更改此时的做法。</translation>
    </message>
    <message>
        <source>Save the result under another name.</source>
        <translation>请用其他名称保存结果。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
    <message>
        <source>See that it runs and that this computer is in its network; the engine on this computer works without it.</source>
        <translation>请确认它正在运行，且此电脑在它的网络中；此电脑上的引擎无需它也能工作。</translation>
    </message>
    <message>
        <source>See that the disk is not full and that the profile folder may be written to.</source>
        <translation>请确认磁盘未满，且配置文件夹可写入。</translation>
    </message>
    <message>
        <source>See whether other programs open it, or put it back as it was.</source>
        <translation>看看其他程序能否打开它，或将它恢复原样。</translation>
    </message>
    <message>
        <source>Set BEAUTYDESK_API_URL to that address, or remove it, and fetch it then.</source>
        <translation>将 BEAUTYDESK_API_URL 设为该地址，或移除它，然后再取回。</translation>
    </message>
    <message>
        <source>Set BEAUTYDESK_API_URL to {address}, or remove it.</source>
        <translation>将 BEAUTYDESK_API_URL 设为 {address}，或移除它。</translation>
    </message>
    <message>
        <source>Set HTTPS_PROXY to {kind}://USER:PASSWORD@{proxy} and start again.</source>
        <translation>将 HTTPS_PROXY 设为 {kind}://USER:PASSWORD@{proxy}，然后重新启动。</translation>
    </message>
    <message>
        <source>Set one in the settings, under Engines (or: BEAUTYDESK_SERVICE_URL).</source>
        <translation>请在设置的“引擎”中填写（或使用：BEAUTYDESK_SERVICE_URL）。</translation>
    </message>
    <message>
        <source>Set the environment variable {variable} to use a key without a keyring.</source>
        <translation>设置环境变量 {variable}，即可不用密钥环而使用密钥。</translation>
    </message>
    <message>
        <source>Signing needs a library that is not installed here.</source>
        <translation>签名需要一个此处未安装的库。</translation>
    </message>
    <message>
        <source>Something other than the service answered, so sending stopped.</source>
        <translation>答复并非来自服务，已停止发送。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>Tell the service&apos;s support, or send it again for the full price.</source>
        <translation>告知服务的支持人员，或以全价重新发送。</translation>
    </message>
    <message>
        <source>The Content Credentials of its original name a place, and would be part of it.</source>
        <translation>其原图的内容凭证含有地点，并会成为结果的一部分。</translation>
    </message>
    <message>
        <source>The account does not have enough credits for another photo.</source>
        <translation>帐户的点数不够再处理一张照片。</translation>
    </message>
    <message>
        <source>The account is locked</source>
        <translation>帐户已锁定</translation>
    </message>
    <message>
        <source>The account of this key does not exist.</source>
        <translation>此密钥的帐户不存在。</translation>
    </message>
    <message>
        <source>The address set for the online service is not a web address that can be used. Nothing was sent.</source>
        <translation>为在线服务设置的地址不是可用的网址。没有发送任何内容。</translation>
    </message>
    <message>
        <source>The address set for the online service would carry your key and your photos over an unprotected line. Nothing was sent.</source>
        <translation>为在线服务设置的地址会让您的密钥和照片经过不受保护的线路。没有发送任何内容。</translation>
    </message>
    <message>
        <source>The answer did not make sense; perhaps it came from something other than the service.</source>
        <translation>答复没有意义；也许并非来自该服务。</translation>
    </message>
    <message>
        <source>The certificate “{name}” was valid until {day}.</source>
        <translation>证书“{name}”的有效期已于 {day} 结束。</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>连接不安全</translation>
    </message>
    <message>
        <source>The connection to the online service was lost.</source>
        <translation>与在线服务的连接已断开。</translation>
    </message>
    <message>
        <source>The drive of the profile has {free:.0f} MB left, which is too little to keep what is paid for, so nothing was sent.</source>
        <translation>配置所在的驱动器仅剩 {free:.0f} MB，不足以保留付费的结果，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>The face in this photo is too blurred to be retouched.</source>
        <translation>这张照片中的面孔太模糊，无法修饰。</translation>
    </message>
    <message>
        <source>The face in this photo is too small for the service.</source>
        <translation>这张照片中的面孔对服务来说太小。</translation>
    </message>
    <message>
        <source>The face in this photo is turned too far to the side.</source>
        <translation>这张照片中的面孔侧转得太多。</translation>
    </message>
    <message>
        <source>The face is blurred</source>
        <translation>面孔模糊</translation>
    </message>
    <message>
        <source>The face is covered</source>
        <translation>面孔被遮挡</translation>
    </message>
    <message>
        <source>The face is cut off</source>
        <translation>面孔不完整</translation>
    </message>
    <message>
        <source>The face is too small</source>
        <translation>面孔太小</translation>
    </message>
    <message>
        <source>The face is turned away</source>
        <translation>面孔偏转</translation>
    </message>
    <message>
        <source>The file {file}, which finds faces, is damaged. Your photos are untouched.</source>
        <translation>用于查找面孔的文件 {file} 已损坏。您的照片未受影响。</translation>
    </message>
    <message>
        <source>The file {file}, which finds faces, is missing. Your photos are untouched.</source>
        <translation>用于查找面孔的文件 {file} 不存在。您的照片未受影响。</translation>
    </message>
    <message>
        <source>The folder of the original, {folder}, is not there just now.</source>
        <translation>目前找不到原图所在的文件夹 {folder}。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be created ({reason}).</source>
        <translation>无法创建文件夹 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be written to ({reason}).</source>
        <translation>无法写入文件夹“{folder}”（{reason}）。</translation>
    </message>
    <message>
        <source>The folder “{folder}” does not exist.</source>
        <translation>文件夹“{folder}”不存在。</translation>
    </message>
    <message>
        <source>The folder “{folder}” may not be written to.</source>
        <translation>文件夹“{folder}”不可写入。</translation>
    </message>
    <message>
        <source>The journal cannot be used</source>
        <translation>无法使用日志</translation>
    </message>
    <message>
        <source>The key contains a line break, a space or a control character.</source>
        <translation>密钥中含有换行、空格或控制字符。</translation>
    </message>
    <message>
        <source>The key contains characters that no key has.</source>
        <translation>密钥中含有密钥不会有的字符。</translation>
    </message>
    <message>
        <source>The key is damaged</source>
        <translation>密钥已损坏</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>密钥为空。</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>The key “{key}” does not belong to the first certificate in “{certificate}”.</source>
        <translation>密钥“{key}”与“{certificate}”中的第一个证书不匹配。</translation>
    </message>
    <message>
        <source>The key “{name}” is of a kind that Content Credentials do not know.</source>
        <translation>密钥“{name}”的类型不受内容凭证支持。</translation>
    </message>
    <message>
        <source>The key “{name}” is protected by a password.</source>
        <translation>密钥“{name}”受密码保护。</translation>
    </message>
    <message>
        <source>The name of this service leads out of this network, so nothing was sent.</source>
        <translation>此服务的名称指向此网络之外，因此未发送任何内容。</translation>
    </message>
    <message>
        <source>The name “{name}” is too long for this drive.</source>
        <translation>名称“{name}”对此驱动器来说太长。</translation>
    </message>
    <message>
        <source>The network is in the way</source>
        <translation>网络阻碍了连接</translation>
    </message>
    <message>
        <source>The network settings of this computer (a proxy or a certificate file) cannot be used. Nothing was sent.</source>
        <translation>此电脑的网络设置（代理或证书文件）不可用。没有发送任何内容。</translation>
    </message>
    <message>
        <source>The network wants you to sign in</source>
        <translation>网络要求您登录</translation>
    </message>
    <message>
        <source>The online engine needs your own AILabTools key.</source>
        <translation>在线引擎需要您自己的 AILabTools 密钥。</translation>
    </message>
    <message>
        <source>The online service could not prove its identity, so nothing was sent to it.</source>
        <translation>在线服务无法证明其身份，因此没有向它发送任何内容。</translation>
    </message>
    <message>
        <source>The online service failed</source>
        <translation>在线服务出错</translation>
    </message>
    <message>
        <source>The original in {folder} cannot be opened any more.</source>
        <translation>{folder} 中的原图已无法打开。</translation>
    </message>
    <message>
        <source>The original in {folder} was changed after it was sent, so the result does not fit it.</source>
        <translation>{folder} 中的原图在发送后被更改，因此结果与它不符。</translation>
    </message>
    <message>
        <source>The original is missing</source>
        <translation>找不到原图</translation>
    </message>
    <message>
        <source>The original is not in its folder, {folder}, any more.</source>
        <translation>原图已不在其文件夹 {folder} 中。</translation>
    </message>
    <message>
        <source>The original is untouched.</source>
        <translation>原图未受影响。</translation>
    </message>
    <message>
        <source>The original photo cannot be opened any more, so this is the service&apos;s picture as it came.</source>
        <translation>原照片已无法打开，因此这是服务返回的图片原样。</translation>
    </message>
    <message>
        <source>The original photo is no longer there, so this is the service&apos;s picture as it came.</source>
        <translation>原照片已不存在，因此这是服务返回的图片原样。</translation>
    </message>
    <message>
        <source>The part that runs the face networks (ai-edge-litert) is missing or does not fit this computer. Photos can still be retouched online.</source>
        <translation>运行面孔网络的组件 (ai-edge-litert) 缺失或不适合此电脑。仍可在线修饰照片。</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept in {folder}.</source>
        <translation>无法将粘贴的图片保存在 {folder} 中。</translation>
    </message>
    <message>
        <source>The photo does not fit</source>
        <translation>照片不符合要求</translation>
    </message>
    <message>
        <source>The photo is paid for, and its result can still be fetched.</source>
        <translation>照片已付费，其结果仍可取回。</translation>
    </message>
    <message>
        <source>The photo is too large</source>
        <translation>照片太大</translation>
    </message>
    <message>
        <source>The photo is too small</source>
        <translation>照片太小</translation>
    </message>
    <message>
        <source>The photo was changed after it was sent, so this is the service&apos;s picture as it came.</source>
        <translation>照片在发送后被更改，因此这是服务返回的图片原样。</translation>
    </message>
    <message>
        <source>The photo was refused</source>
        <translation>照片被拒绝</translation>
    </message>
    <message>
        <source>The photo was sent, but no usable answer came back. The service may have accepted it and charged {credits} credits. It was not sent a second time.</source>
        <translation>照片已发送，但没有收到可用的答复。服务可能已接受并扣除 {credits} 点。没有再次发送。</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The picture could not be fetched from {host}.</source>
        <translation>无法从 {host} 获取图片。</translation>
    </message>
    <message>
        <source>The picture could not be kept in {folder} ({reason}).</source>
        <translation>无法将图片保存在 {folder} 中（{reason}）。</translation>
    </message>
    <message>
        <source>The pictures behind the first could not be kept in their places.</source>
        <translation>第一张之后的图片无法保留在原来的位置。</translation>
    </message>
    <message>
        <source>The presets could not be written to {file} ({reason}).</source>
        <translation>无法将预设写入 {file}（{reason}）。</translation>
    </message>
    <message>
        <source>The profile cannot be used</source>
        <translation>无法使用配置</translation>
    </message>
    <message>
        <source>The profile is on a disk that knows no locks, as some network drives are. Name a folder on a disk of this computer with --profile or BEAUTYDESK_PROFILE.</source>
        <translation>配置所在的磁盘不支持文件锁，某些网络驱动器就是如此。用 --profile 或 BEAUTYDESK_PROFILE 指定此电脑磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>The proxy does not reach the online service.</source>
        <translation>代理无法连接在线服务。</translation>
    </message>
    <message>
        <source>The proxy refuses to connect to the online service.</source>
        <translation>代理拒绝连接在线服务。</translation>
    </message>
    <message>
        <source>The proxy {proxy} cannot be reached.</source>
        <translation>无法连接代理 {proxy}。</translation>
    </message>
    <message>
        <source>The proxy {proxy} could not connect to {host} ({status}).</source>
        <translation>代理 {proxy} 无法连接 {host}（{status}）。</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not connect to {host}.</source>
        <translation>代理 {proxy} 没有连接 {host}。</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not accept this user and password.</source>
        <translation>代理 {proxy} 不接受此用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy {proxy} refused to connect to {host}.</source>
        <translation>代理 {proxy} 拒绝连接 {host}。</translation>
    </message>
    <message>
        <source>The proxy {proxy} wants a password.</source>
        <translation>代理 {proxy} 需要密码。</translation>
    </message>
    <message>
        <source>The record of online work {problem}, so a new one was begun. The old one is kept as {file}; results that were paid for and not saved yet are known only there.</source>
        <translation>在线工作的记录{problem}，因此新建了一份。旧记录保留为 {file}；已付费但尚未保存的结果只记录在那里。</translation>
    </message>
    <message>
        <source>The record of what was paid for cannot be read or written, so nothing was sent.</source>
        <translation>付费记录无法读取或写入，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>The result cannot be fetched</source>
        <translation>无法取回结果</translation>
    </message>
    <message>
        <source>The result cannot be kept in the profile ({reason}).</source>
        <translation>无法将结果保存在配置中（{reason}）。</translation>
    </message>
    <message>
        <source>The result is gone</source>
        <translation>结果已不存在</translation>
    </message>
    <message>
        <source>The result is paid for and kept.</source>
        <translation>结果已付费并保留。</translation>
    </message>
    <message>
        <source>The service accepts no more photos at the moment.</source>
        <translation>服务目前不再接受照片。</translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation>无法连接服务</translation>
    </message>
    <message>
        <source>The service cannot use this photo</source>
        <translation>服务无法使用这张照片</translation>
    </message>
    <message>
        <source>The service could not read the photo it was sent.</source>
        <translation>服务无法读取收到的照片。</translation>
    </message>
    <message>
        <source>The service did not accept this photo.</source>
        <translation>服务没有接受这张照片。</translation>
    </message>
    <message>
        <source>The service did not understand</source>
        <translation>服务无法理解</translation>
    </message>
    <message>
        <source>The service does not accept the content of this photo.</source>
        <translation>服务不接受这张照片的内容。</translation>
    </message>
    <message>
        <source>The service does not know this key.</source>
        <translation>服务不认识此密钥。</translation>
    </message>
    <message>
        <source>The service does not offer this</source>
        <translation>服务不提供此功能</translation>
    </message>
    <message>
        <source>The service does not offer this kind of retouching, or no longer does.</source>
        <translation>服务不提供或不再提供这种修饰。</translation>
    </message>
    <message>
        <source>The service does not take photos of this size.</source>
        <translation>服务不接受这种大小的照片。</translation>
    </message>
    <message>
        <source>The service does not take this key.</source>
        <translation>服务不接受此密钥。</translation>
    </message>
    <message>
        <source>The service dropped this photo</source>
        <translation>服务丢弃了这张照片</translation>
    </message>
    <message>
        <source>The service finished this photo but did not say where the result is.</source>
        <translation>服务已完成这张照片，但没有说明结果在哪里。</translation>
    </message>
    <message>
        <source>The service found no face in this photo.</source>
        <translation>服务在这张照片中未找到面孔。</translation>
    </message>
    <message>
        <source>The service gave an address for the result that is not safe to open.</source>
        <translation>服务给出的结果地址无法安全打开。</translation>
    </message>
    <message>
        <source>The service gave an address for the result that is not safe to open. The photo may have been paid for.</source>
        <translation>服务给出的结果地址打开不安全。照片可能已付费。</translation>
    </message>
    <message>
        <source>The service gave this photo up.</source>
        <translation>服务放弃了这张照片。</translation>
    </message>
    <message>
        <source>The service gave this photo up. Whether it was charged is not known.</source>
        <translation>服务放弃了这张照片。是否扣费不得而知。</translation>
    </message>
    <message>
        <source>The service has been working on this photo for {time}. It is paid for, and can be fetched until {until}.</source>
        <translation>服务已处理这张照片{time}。照片已付费，可在 {until} 之前取回。</translation>
    </message>
    <message>
        <source>The service has been working on this photo for {time}. Its result can be fetched until {until}.</source>
        <translation>服务处理这张照片已有 {time}。结果可在 {until} 之前取回。</translation>
    </message>
    <message>
        <source>The service has locked the account of this key.</source>
        <translation>服务已锁定此密钥的帐户。</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>服务繁忙</translation>
    </message>
    <message>
        <source>The service keeps results for 24 hours; this one was not fetched in time.</source>
        <translation>服务保留结果 24 小时；此结果未及时取回。</translation>
    </message>
    <message>
        <source>The service keeps results for 24 hours; this one was paid for but not fetched in time.</source>
        <translation>服务将结果保留 24 小时；此结果已付费，但未及时取回。</translation>
    </message>
    <message>
        <source>The service refused the key or its account.</source>
        <translation>服务拒绝了密钥或其帐户。</translation>
    </message>
    <message>
        <source>The service refused the request itself; there is nothing wrong with the photo.</source>
        <translation>服务拒绝了请求本身；照片没有问题。</translation>
    </message>
    <message>
        <source>The service reported an error on its side.</source>
        <translation>服务报告其自身出错。</translation>
    </message>
    <message>
        <source>The service stopped working on this photo, or no longer knows it.</source>
        <translation>服务已停止处理这张照片，或不再认识它。</translation>
    </message>
    <message>
        <source>The service&apos;s address cannot be used</source>
        <translation>无法使用服务的地址</translation>
    </message>
    <message>
        <source>The service&apos;s own picture is not kept on this computer any more, so its level cannot be changed exactly.</source>
        <translation>此电脑上已不再保留服务的图片，因此无法精确更改其强度。</translation>
    </message>
    <message>
        <source>The service&apos;s picture came back cropped, turned or stretched; it was put in its place on your photo.</source>
        <translation>服务的图片返回时被裁剪、旋转或拉伸；已放回您照片中的对应位置。</translation>
    </message>
    <message>
        <source>The service&apos;s picture cannot be matched with your photo, so this is its picture as it came, in its own size, and its level cannot be lowered.</source>
        <translation>服务的图片无法与您的照片匹配，因此这是返回的原样，保持其自身尺寸，且无法降低强度。</translation>
    </message>
    <message>
        <source>The session is not kept</source>
        <translation>会话未保留</translation>
    </message>
    <message>
        <source>The settings could not be saved to {file} ({reason}).</source>
        <translation>设置无法保存到 {file}（{reason}）。</translation>
    </message>
    <message>
        <source>The settings were not saved, so that {file} stays as it is.</source>
        <translation>设置没有保存，以便 {file} 保持原样。</translation>
    </message>
    <message>
        <source>The signature was refused: {reason}.</source>
        <translation>签名被拒绝：{reason}。</translation>
    </message>
    <message>
        <source>The stored key holds characters that no key has.</source>
        <translation>保存的密钥中含有密钥不会有的字符。</translation>
    </message>
    <message>
        <source>The stored result does not fit the photo any more: the original was changed or the file is damaged.</source>
        <translation>保存的结果与照片不再相符：原图已被更改或文件已损坏。</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>无法使用系统密钥环</translation>
    </message>
    <message>
        <source>The system keyring did not answer; it may ask for its password where nobody sees it.</source>
        <translation>系统密钥环没有响应；它可能在无人看到的地方要求输入密码。</translation>
    </message>
    <message>
        <source>The system keyring is locked and was not unlocked.</source>
        <translation>系统密钥环已锁定，且未解锁。</translation>
    </message>
    <message>
        <source>The system keyring reported an error.</source>
        <translation>系统密钥环报告出错。</translation>
    </message>
    <message>
        <source>The time stamp service did not answer.</source>
        <translation>时间戳服务没有响应。</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: TurboJPEG, which can change a part, is missing.</source>
        <translation>整张图片已重新编码：缺少能只改动局部的 TurboJPEG。</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: the original&apos;s file is not what it was.</source>
        <translation>整张图片已重新编码：原图文件已不是原来的文件。</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: this kind of JPEG cannot be changed in part.</source>
        <translation>整张图片已重新编码：这种 JPEG 无法只更改一部分。</translation>
    </message>
    <message>
        <source>There is a problem with your account</source>
        <translation>您的帐户有问题</translation>
    </message>
    <message>
        <source>There is no connection to the online service.</source>
        <translation>没有与在线服务的连接。</translation>
    </message>
    <message>
        <source>There is no engine called {engine}.</source>
        <translation>没有名为 {engine} 的引擎。</translation>
    </message>
    <message>
        <source>There is no face in this photo that could be retouched. The photo was left as it is.</source>
        <translation>这张照片中没有可以修饰的面孔。照片保持原样。</translation>
    </message>
    <message>
        <source>There is no original that the signature could name.</source>
        <translation>没有可供签名注明的原图。</translation>
    </message>
    <message>
        <source>There is no photo at the address that the service gave for the result.</source>
        <translation>服务给出的结果地址上没有照片。</translation>
    </message>
    <message>
        <source>There is no space left on the drive for “{name}”.</source>
        <translation>驱动器上没有空间存放“{name}”。</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo. Nothing was changed.</source>
        <translation>内存不足以处理这张照片。没有任何更改。</translation>
    </message>
    <message>
        <source>This RAW file cannot be opened</source>
        <translation>无法打开此 RAW 文件</translation>
    </message>
    <message>
        <source>This engine cannot start</source>
        <translation>此引擎无法启动</translation>
    </message>
    <message>
        <source>This file holds 32-bit measurement values, not a photo.</source>
        <translation>此文件包含 32 位测量值，不是照片。</translation>
    </message>
    <message>
        <source>This is a mistake in Beauty Desk, not in your photo. The original is untouched.</source>
        <translation>这是 Beauty Desk 的错误，不是您照片的问题。原图未受影响。</translation>
    </message>
    <message>
        <source>This is a result of Beauty Desk, so it is left as it is.</source>
        <translation>这是 Beauty Desk 的结果，因此保持原样。</translation>
    </message>
    <message>
        <source>This is not a valid key</source>
        <translation>这不是有效的密钥</translation>
    </message>
    <message>
        <source>This is not an address of a service.</source>
        <translation>这不是服务的地址。</translation>
    </message>
    <message>
        <source>This is the first of {pages} pages.</source>
        <translation>这是 {pages} 页中的第一页。</translation>
    </message>
    <message>
        <source>This is the first picture of an animation.</source>
        <translation>这是动画的第一张图片。</translation>
    </message>
    <message>
        <source>This is the main one of {frames} pictures in the file.</source>
        <translation>这是文件中 {frames} 张图片的主图。</translation>
    </message>
    <message>
        <source>This is the preview inside the RAW file, {width} x {height} pixels.</source>
        <translation>这是 RAW 文件中的预览，{width} x {height} 像素。</translation>
    </message>
    <message>
        <source>This is the result of “{name}”, so it is left as it is.</source>
        <translation>这是“{name}”的结果，因此保持原样。</translation>
    </message>
    <message>
        <source>This kind of photo is not supported</source>
        <translation>不支持这种照片</translation>
    </message>
    <message>
        <source>This month&apos;s online calls cost {spent:,.10g} credits, and another {price:,.10g} would be more than the {cap:,.10g} that you allow. Nothing was sent.</source>
        <translation>本月的在线调用已花费 {spent:,.10g} 点，再花 {price:,.10g} 点就会超过您允许的 {cap:,.10g} 点。没有发送任何内容。</translation>
    </message>
    <message>
        <source>This photo cannot be opened</source>
        <translation>无法打开这张照片</translation>
    </message>
    <message>
        <source>This photo has more pixels than the service accepts.</source>
        <translation>这张照片的像素超过服务所能接受的数量。</translation>
    </message>
    <message>
        <source>This photo has too few pixels for the service.</source>
        <translation>这张照片的像素对服务来说太少。</translation>
    </message>
    <message>
        <source>This photo has {megapixels:.0f} megapixels. Retouching it would take {needed:.0f} GB of memory, more than the {limit} GB it may take.</source>
        <translation>这张照片有 {megapixels:.0f} 百万像素。修饰它需要 {needed:.0f} GB 内存，超过允许的 {limit} GB。</translation>
    </message>
    <message>
        <source>This photo is not waiting to be sent any more: another copy of Beauty Desk took it over, or took it off the list. Nothing was sent.</source>
        <translation>这张照片不再等待发送：另一个 Beauty Desk 已接手，或已将其移出列表。没有发送任何内容。</translation>
    </message>
    <message>
        <source>This photo is too large</source>
        <translation>这张照片太大</translation>
    </message>
    <message>
        <source>This photo was probably paid for</source>
        <translation>这张照片很可能已付费</translation>
    </message>
    <message>
        <source>This photo was sent to the service at {service}, and only that one has its result.</source>
        <translation>这张照片已发送到 {service} 的服务，只有它有结果。</translation>
    </message>
    <message>
        <source>This result cannot be opened</source>
        <translation>无法打开此结果</translation>
    </message>
    <message>
        <source>This session cannot be read.</source>
        <translation>无法读取此会话。</translation>
    </message>
    <message>
        <source>This session is open in another window of Beauty Desk, or was continued there.</source>
        <translation>此会话已在另一个 Beauty Desk 窗口中打开，或已在那里继续。</translation>
    </message>
    <message>
        <source>This web address cannot be read.</source>
        <translation>无法读取此网址。</translation>
    </message>
    <message>
        <source>Too much of the face in this photo is covered.</source>
        <translation>这张照片中的面孔被遮挡得太多。</translation>
    </message>
    <message>
        <source>Transparency: kept</source>
        <translation>透明度：保留</translation>
    </message>
    <message>
        <source>Transparency: laid on white</source>
        <translation>透明度：以白色填充</translation>
    </message>
    <message>
        <source>Try a larger version of this photo.</source>
        <translation>试试这张照片的较大版本。</translation>
    </message>
    <message>
        <source>Try a smaller copy.</source>
        <translation>试试较小的副本。</translation>
    </message>
    <message>
        <source>Try a smaller or a larger copy.</source>
        <translation>试试较小或较大的副本。</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or look at the variables HTTPS_PROXY and ALL_PROXY.</source>
        <translation>请过几分钟再试，或查看变量 HTTPS_PROXY 和 ALL_PROXY。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请过几分钟再试。</translation>
    </message>
    <message>
        <source>Try again later, or sign without a time stamp.</source>
        <translation>请稍后重试，或签名但不加时间戳。</translation>
    </message>
    <message>
        <source>Try again, or save it with the browser and drop the file.</source>
        <translation>请重试，或用浏览器保存后拖入文件。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it.</source>
        <translation>请重试；如果再次发生，请报告。</translation>
    </message>
    <message>
        <source>Try another photo.</source>
        <translation>试试另一张照片。</translation>
    </message>
    <message>
        <source>Try to fetch it again later; it is not sent a second time.</source>
        <translation>请稍后再取回；不会再次发送。</translation>
    </message>
    <message>
        <source>Uncertain, and sent again</source>
        <translation>不确定，并已重新发送</translation>
    </message>
    <message>
        <source>Uncertain, perhaps charged</source>
        <translation>不确定，可能已扣费</translation>
    </message>
    <message>
        <source>Uncertain, probably charged</source>
        <translation>不确定，很可能已扣费</translation>
    </message>
    <message>
        <source>Unlock the keyring first: sign in to the desktop, or open its program for passwords. Or set the environment variable {variable} to use a key without a keyring.</source>
        <translation>请先解锁密钥环：登录桌面，或打开其密码程序。也可以设置环境变量 {variable}，不用密钥环而使用密钥。</translation>
    </message>
    <message>
        <source>Use an address that begins with https, or the one that the service has in this network.</source>
        <translation>请使用以 https 开头的地址，或服务在此网络中的地址。</translation>
    </message>
    <message>
        <source>Waiting for the system keyring: it may be asking for its password in another window.</source>
        <translation>正在等待系统密钥环：它可能正在另一个窗口中要求输入密码。</translation>
    </message>
    <message>
        <source>What is in the window cannot be kept for the next start ({reason}).</source>
        <translation>无法为下次启动保留窗口中的内容（{reason}）。</translation>
    </message>
    <message>
        <source>What was brighter than white in it is cut off.</source>
        <translation>其中比白色更亮的部分已被截断。</translation>
    </message>
    <message>
        <source>What {host} has is larger than {limit:.0f} MB and was not fetched.</source>
        <translation>{host} 上的内容超过 {limit:.0f} MB，未获取。</translation>
    </message>
    <message>
        <source>What {host} sent is not a photo that can be opened.</source>
        <translation>{host} 发送的不是可以打开的照片。</translation>
    </message>
    <message>
        <source>Write it as whoever runs the service names it, like http://studio.local:8720.</source>
        <translation>请按服务管理者给出的写法填写，例如 http://studio.local:8720。</translation>
    </message>
    <message>
        <source>Wrong configuration</source>
        <translation>配置错误</translation>
    </message>
    <message>
        <source>Your Beauty Desk service does not answer.</source>
        <translation>您的 Beauty Desk 服务没有响应。</translation>
    </message>
    <message>
        <source>Your balance shows that the service did not take this photo. Nothing was charged.</source>
        <translation>您的余额显示服务没有接收这张照片。没有扣费。</translation>
    </message>
    <message>
        <source>Your monthly limit is reached</source>
        <translation>已达到每月限额</translation>
    </message>
    <message>
        <source>Your settings {what}; Beauty Desk starts with its defaults and leaves {file} alone.</source>
        <translation>您的设置{what}；Beauty Desk 以默认值启动，并且不改动 {file}。</translation>
    </message>
    <message>
        <source>Your settings {what}; Beauty Desk starts with its defaults. The file is kept as {file}.</source>
        <translation>您的设置{what}；Beauty Desk 以默认值启动。该文件保留为 {file}。</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>未知日期</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>已扣费</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>面孔</translation>
    </message>
    <message>
        <source>holds something else</source>
        <translation>包含其他内容</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>it holds too many of them</source>
        <translation>其中的预设太多</translation>
    </message>
    <message>
        <source>it is not in the format of Beauty Desk</source>
        <translation>不是 Beauty Desk 的格式</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>it was written by another version of Beauty Desk</source>
        <translation>由其他版本的 Beauty Desk 写入</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>level</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>many</source>
        <translation>许多</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>未扣费</translation>
    </message>
    <message>
        <source>one of them has values that are not allowed</source>
        <translation>其中一个含有不允许的值</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>perhaps charged</source>
        <translation>可能已扣费</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>read error</source>
        <translation>读取错误</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>request_id</source>
        <translation>request_id</translation>
    </message>
    <message>
        <source>saved_as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>task_id</source>
        <translation>task_id</translation>
    </message>
    <message>
        <source>the browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>was written by a newer version of Beauty Desk</source>
        <translation>由更新版本的 Beauty Desk 写入</translation>
    </message>
    <message>
        <source>were written by a newer version of Beauty Desk</source>
        <translation>由更新版本的 Beauty Desk 写入</translation>
    </message>
    <message>
        <source>when</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>write error</source>
        <translation>写入错误</translation>
    </message>
    <message>
        <source>{formats} photos are opened, and the previews inside RAW files.</source>
        <translation>可以打开 {formats} 照片，以及 RAW 文件中的预览。</translation>
    </message>
    <message>
        <source>{format} has 8 bits a colour: finer steps of the original are not kept.</source>
        <translation>{format} 的每种颜色为 8 位：原图更细的层次不会保留。</translation>
    </message>
    <message>
        <source>{host} could not prove its identity.</source>
        <translation>{host} 无法证明其身份。</translation>
    </message>
    <message>
        <source>{host} does not give this picture away ({status}).</source>
        <translation>{host} 不提供这张图片（{status}）。</translation>
    </message>
    <message>
        <source>{host} took too long to send the picture.</source>
        <translation>{host} 发送图片用时太长。</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{name} has {width} x {height} pixels ({megapixels:.0f} megapixels)</source>
        <translation>{name} 为 {width} x {height} 像素（{megapixels:.0f} 百万像素）</translation>
    </message>
    <message>
        <source>{name} is a RAW file in which no preview can be found.</source>
        <translation>{name} 是一个找不到预览的 RAW 文件。</translation>
    </message>
    <message>
        <source>{name} is a film or a sound, not a photo.</source>
        <translation>{name} 是视频或音频，不是照片。</translation>
    </message>
    <message>
        <source>{name} is a {kind} file; photos of this kind are not read here.</source>
        <translation>{name} 是 {kind} 文件；此处不读取这种照片。</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation>{name} 已损坏或不完整。</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} 为空（0 字节）。</translation>
    </message>
    <message>
        <source>{name} is larger than this computer can open</source>
        <translation>{name} 太大，此电脑无法打开</translation>
    </message>
    <message>
        <source>{name} is not a photo that can be opened here.</source>
        <translation>{name} 不是可以在此打开的照片。</translation>
    </message>
    <message>
        <source>{what}; photos of up to {most} megapixels are opened.</source>
        <translation>{what}；最多可打开 {most} 百万像素的照片。</translation>
    </message>
    <message>
        <source>{why}, {charged}</source>
        <translation>{why}，{charged}</translation>
    </message>
    <message>
        <source>“{address}” is a file of another computer. Copy it here first</source>
        <translation>“{address}”是另一台电脑上的文件。请先复制到此电脑</translation>
    </message>
    <message>
        <source>“{address}” is not a file on this computer. Copy it here first</source>
        <translation>“{address}”不是此电脑上的文件。请先复制到此电脑</translation>
    </message>
    <message>
        <source>“{address}” is on the web. Save it as a file, or drag it into the window</source>
        <translation>“{address}”在网络上。请保存为文件，或拖到窗口中</translation>
    </message>
    <message>
        <source>“{address}” is the address of no file</source>
        <translation>“{address}”不是文件的地址</translation>
    </message>
    <message>
        <source>“{name}” could not be opened ({reason}).</source>
        <translation>无法打开“{name}”（{reason}）。</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}).</source>
        <translation>无法读取“{name}”（{reason}）。</translation>
    </message>
    <message>
        <source>“{name}” could not be written ({reason}).</source>
        <translation>无法写入“{name}”（{reason}）。</translation>
    </message>
    <message>
        <source>“{name}” could not be written to {folder} ({reason}).</source>
        <translation>无法将“{name}”写入 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>“{name}” does not end in any of {extensions}.</source>
        <translation>“{name}”的扩展名不是以下任何一种：{extensions}。</translation>
    </message>
    <message>
        <source>“{name}” has {size:.1f} GB; up to {most:.0f} GB are opened.</source>
        <translation>“{name}”为 {size:.1f} GB；最多可打开 {most:.0f} GB。</translation>
    </message>
    <message>
        <source>“{name}” holds more than one picture, and all but one would be lost.</source>
        <translation>“{name}”包含多张图片，除一张外都会丢失。</translation>
    </message>
    <message>
        <source>“{name}” holds no certificate in PEM.</source>
        <translation>“{name}”中没有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>“{name}” holds no presets that can be used: {reason}. Your own presets are as they were.</source>
        <translation>“{name}”中没有可用的预设：{reason}。您自己的预设保持不变。</translation>
    </message>
    <message>
        <source>“{name}” holds no private key in PEM.</source>
        <translation>“{name}”中没有 PEM 格式的私钥。</translation>
    </message>
    <message>
        <source>“{name}” is a folder without photos.</source>
        <translation>“{name}”是一个没有照片的文件夹。</translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <translation>“{name}”是一个文件夹。</translation>
    </message>
    <message>
        <source>“{name}” is a folder; a file is wanted.</source>
        <translation>“{name}”是一个文件夹；需要的是文件。</translation>
    </message>
    <message>
        <source>“{name}” is a folder; one photo can be edited.</source>
        <translation>“{name}”是一个文件夹；可以编辑的是一张照片。</translation>
    </message>
    <message>
        <source>“{name}” is an original photo of the list, and originals are never overwritten.</source>
        <translation>“{name}”是列表中的原图，原图绝不会被覆盖。</translation>
    </message>
    <message>
        <source>“{name}” is in a format that is read here and not written ({format}).</source>
        <translation>“{name}”的格式在此只能读取，不能写入（{format}）。</translation>
    </message>
    <message>
        <source>“{name}” is larger than this drive or account allows.</source>
        <translation>“{name}”超过此驱动器或帐户允许的大小。</translation>
    </message>
    <message>
        <source>“{name}” is not a file but a device or a pipe.</source>
        <translation>“{name}”不是文件，而是设备或管道。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>“{name}”已不存在。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more: whoever asked for it does not wait for it.</source>
        <translation>“{name}”已不存在：请求它的一方不再等待。</translation>
    </message>
    <message>
        <source>“{name}” is the original photo, and originals are never overwritten.</source>
        <translation>“{name}”是原图，原图绝不会被覆盖。</translation>
    </message>
    <message>
        <source>“{name}” is the photo itself.</source>
        <translation>“{name}”就是照片本身。</translation>
    </message>
    <message>
        <source>“{name}” is there already and was left alone, as the settings say.</source>
        <translation>“{name}”已存在，并按设置保持未动。</translation>
    </message>
    <message>
        <source>“{name}” is too large for what it should be.</source>
        <translation>“{name}”太大，不会是证书或密钥文件。</translation>
    </message>
    <message>
        <source>“{name}” may not be written to.</source>
        <translation>“{name}”不可写入。</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program meanwhile, so nothing was written over it.</source>
        <translation>“{name}”在此期间被其他程序更改，因此没有覆盖它。</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>选择其他名称…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save as “{}”</source>
        <translation>另存为“{}”</translation>
    </message>
    <message>
        <source>“{}” is an original photo, and originals are never overwritten.</source>
        <translation>“{}”是原图，原图绝不会被覆盖。</translation>
    </message>
    <message>
        <source>“{}” is there already. Replace it?</source>
        <translation>“{}”已存在。要替换吗？</translation>
    </message>
</context>
<context>
    <name>PresetFiles</name>
    <message>
        <source>Export presets</source>
        <translation>导出预设</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>导入预设</translation>
    </message>
    <message>
        <source>My presets</source>
        <translation>我的预设</translation>
    </message>
    <message>
        <source>Presets of Beauty Desk (*.{})</source>
        <translation>Beauty Desk 预设 (*.{})</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Delete “{}”</source>
        <translation>删除“{}”</translation>
    </message>
    <message>
        <source>Export presets…</source>
        <translation>导出预设…</translation>
    </message>
    <message>
        <source>Import presets…</source>
        <translation>导入预设…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep as a preset…</source>
        <translation>保存为预设…</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>New photos begin with “{}”</source>
        <translation>新照片使用“{}”</translation>
    </message>
    <message>
        <source>Preset: {}</source>
        <translation>预设：{}</translation>
    </message>
    <message>
        <source>Presets and settings</source>
        <translation>预设和设置</translation>
    </message>
    <message>
        <source>Rename “{}”…</source>
        <translation>重命名“{}”…</translation>
    </message>
    <message>
        <source>Use “{}” for new photos</source>
        <translation>将“{}”用于新照片</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message numerus="yes">
        <source>%n preset(s) added.</source>
        <translation>
            <numerusform>已添加 %Ln 个预设。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) written to {}</source>
        <translation>
            <numerusform>已将 %Ln 个预设写入 {}</numerusform>
        </translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完全</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>自然</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>柔和</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>{:,} · {}</source>
        <translation>{:,} 张 · {}</translation>
    </message>
    <message>
        <source>· {}</source>
        <translation>· {}</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>&amp;Consent…</source>
        <translation>同意(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Kept results…</source>
        <translation>保留的结果(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Location…</source>
        <translation>位置信息(&amp;L)…</translation>
    </message>
    <message>
        <source>All that describes the photo; the location can be left out.</source>
        <translation>描述照片的全部信息；位置信息可以移除。</translation>
    </message>
    <message>
        <source>Answers that were paid for are kept for a while, so that the same photo costs nothing again. The list of the last sessions, with their results, is kept in the profile, so that you can go on. Photos stay where they are, and originals are never changed.</source>
        <translation>已付费的答复会保留一段时间，同一张照片不再收费。最近几次会话的列表及其结果保留在配置中，以便您继续。照片留在原处，原图绝不会被改动。</translation>
    </message>
    <message>
        <source>Retouched on this computer, no photo leaves it, and nothing about you or your work is sent to anybody.</source>
        <translation>在此电脑上修饰时，照片不会离开此电脑，也不会向任何人发送有关您或您工作的信息。</translation>
    </message>
    <message>
        <source>Retouched online, a copy of the photo goes to {}, as soon as you have agreed to that.</source>
        <translation>在线修饰时，在您同意之后，照片的副本会发送到 {}。</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保留的内容</translation>
    </message>
    <message>
        <source>What is saved with a result</source>
        <translation>随结果保存的内容</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>发送的内容</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open the page for reports</source>
        <translation>打开报告页面(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Looking at what works on this computer…</source>
        <translation>正在检查此电脑上哪些功能可用…</translation>
    </message>
    <message>
        <source>Nothing is sent. The report holds no photo, no name of a file and no key. Say at its top what you did, take out what you do not want to share, then copy or save it.</source>
        <translation>不会发送任何内容。报告中没有照片、文件名和密钥。请在开头写明您做了什么，删去您不想分享的内容，然后复制或保存。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Report of a problem</source>
        <translation>问题报告</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The report could not be made; the log has what happened.</source>
        <translation>无法生成报告；具体情况见日志。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Beauty Desk ended by itself the last time. Nothing that was paid for is lost.</source>
        <translation>Beauty Desk 上次自行退出了。已付费的内容没有丢失。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. You can go on; originals are never changed.</source>
        <translation>出了不该出的问题。您可以继续；原图绝不会被更改。</translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message numerus="yes">
        <source>%Ln photo(s) still being retouched.</source>
        <translation>
            <numerusform>仍有 %Ln 张照片正在修饰。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) kept for the next start.</source>
        <translation>
            <numerusform>%Ln 个结果会保留到下次启动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) not saved.</source>
        <translation>
            <numerusform>%Ln 个结果未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Originals are untouched; you can retouch these photos again.</source>
        <translation>原图未受影响；您可以重新修饰这些照片。</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>不保存就退出</translation>
    </message>
    <message>
        <source>Save all and quit</source>
        <translation>全部保存并退出</translation>
    </message>
    <message>
        <source>Save and return</source>
        <translation>保存并返回</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>The list and all results so far are kept for the next start.</source>
        <translation>列表和目前的所有结果都会保留到下次启动。</translation>
    </message>
    <message>
        <source>The profile cannot be written, so they are gone then.</source>
        <translation>配置无法写入，因此退出后它们将会丢失。</translation>
    </message>
    <message>
        <source>The program that opened it gets it back unchanged without them.</source>
        <translation>若不保存，打开它的程序会收回未更改的照片。</translation>
    </message>
    <message>
        <source>What is under way begins anew then.</source>
        <translation>进行中的照片届时会重新开始。</translation>
    </message>
    <message>
        <source>What was paid for can be fetched again.</source>
        <translation>已付费的结果可以重新取回。</translation>
    </message>
    <message>
        <source>What {} has accepted can be fetched later. What was not sent is offered at the next start.</source>
        <translation>{} 已接受的可以稍后取回。未发送的会在下次启动时提供。</translation>
    </message>
    <message>
        <source>What {} has accepted is paid for; it is kept and can be fetched later. What was not sent has cost nothing and is offered at the next start, with its price.</source>
        <translation>{} 已接受的照片均已付费，会保留，可稍后取回。未发送的照片没有扣费，下次启动时会连同价格一并提供。</translation>
    </message>
    <message>
        <source>“Save all and quit” puts them beside their originals.</source>
        <translation>“全部保存并退出”会将它们存放在原图旁边。</translation>
    </message>
    <message>
        <source>“Save all and quit” puts them into {}.</source>
        <translation>“全部保存并退出”会将它们存放到 {}。</translation>
    </message>
    <message>
        <source>“{}” has changes that are not saved.</source>
        <translation>“{}”有未保存的更改。</translation>
    </message>
</context>
<context>
    <name>RecentFoldersBox</name>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>Clear the recent folders</source>
        <translation>清除最近的文件夹</translation>
    </message>
    <message>
        <source>Open the folder {}</source>
        <translation>打开文件夹 {}</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>最近的文件夹</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln photo(s) reported in {}</source>
        <translation>
            <numerusform>已将 %Ln 张照片写入报告 {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Accepted ones are not saved any more.</source>
        <translation>采用的照片不再保存。</translation>
    </message>
    <message>
        <source>Accepted ones are saved beside the originals as they come.</source>
        <translation>采用的照片会随即保存在原图旁边。</translation>
    </message>
    <message>
        <source>Accepted ones are saved to {} as they come.</source>
        <translation>采用的照片会随即保存到 {}。</translation>
    </message>
    <message>
        <source>All are decided: {} accepted, {} rejected.</source>
        <translation>全部已决定：采用 {} 张，弃用 {} 张。</translation>
    </message>
    <message>
        <source>It is retouched again.</source>
        <translation>正在重新修饰。</translation>
    </message>
    <message>
        <source>The result follows when it is retouched again.</source>
        <translation>重新修饰后结果才会随之变化。</translation>
    </message>
    <message>
        <source>There is nothing to do: this is what was asked for.</source>
        <translation>无需处理：这就是所要求的结果。</translation>
    </message>
    <message>
        <source>There is nothing to review yet: retouch photos first.</source>
        <translation>还没有可审阅的照片：请先修饰照片。</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>这是第一张。</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>这是最后一张。</translation>
    </message>
    <message>
        <source>To retouch it again costs credits. Leave the review for that.</source>
        <translation>重新修饰会消耗点数。请退出审阅后再修饰。</translation>
    </message>
    <message>
        <source>What is not retouched yet is not saved.</source>
        <translation>尚未修饰的照片不会保存。</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>采用 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>弃用 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>0 to 9 and . set the level</source>
        <translation>0 至 9 和 . 设置强度</translation>
    </message>
    <message>
        <source>? all keys</source>
        <translation>? 所有按键</translation>
    </message>
    <message>
        <source>B held shows the original</source>
        <translation>按住 B 显示原图</translation>
    </message>
    <message>
        <source>N next face</source>
        <translation>N 下一张面孔</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>U takes a mark back</source>
        <translation>U 撤回标记</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>第 {} 张，共 {} 张</translation>
    </message>
</context>
<context>
    <name>ReviewCommands</name>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
    <message>
        <source>Face or all of the photo</source>
        <translation>面孔或整张照片</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>第一张照片</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>最后一张照片</translation>
    </message>
    <message>
        <source>Leave the review</source>
        <translation>退出审阅</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>下一张面孔</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Previous face</source>
        <translation>上一张面孔</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>弃用</translation>
    </message>
    <message>
        <source>Retouch again</source>
        <translation>重新修饰</translation>
    </message>
    <message>
        <source>Save accepted</source>
        <translation>保存采用的照片</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>撤回标记</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Review – {}</source>
        <translation>审阅 – {}</translation>
    </message>
</context>
<context>
    <name>SaveActions</name>
    <message>
        <source>Copy result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Retouched</source>
        <translation>修饰后</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>全部保存…</translation>
    </message>
    <message>
        <source>Save and return</source>
        <translation>保存并返回</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>SaveAll</name>
    <message numerus="yes">
        <source>%Ln file(s) replaced.</source>
        <translation>
            <numerusform>%Ln 个文件会被替换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln get(s) another name, as the file exists.</source>
        <translation>
            <numerusform>%Ln 个因文件已存在而使用其他名称。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone, as the file exists.</source>
        <translation>
            <numerusform>%Ln 个因文件已存在而保持不动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s)</source>
        <translation>
            <numerusform>%Ln 张原图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln 个结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) saved there already.</source>
        <translation>
            <numerusform>%Ln 个结果已保存在那里。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is saved there already.</source>
        <translation>全部内容都已保存在那里。</translation>
    </message>
    <message>
        <source>There may not be enough room: about {} are needed, {} are free.</source>
        <translation>空间可能不足：约需 {}，可用 {}。</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{}和 {}</translation>
    </message>
    <message>
        <source>{} are free.</source>
        <translation>可用空间 {}。</translation>
    </message>
    <message>
        <source>{}, about {}.</source>
        <translation>{}，约 {}。</translation>
    </message>
</context>
<context>
    <name>SavePage</name>
    <message>
        <source>&amp;Also copy photos that were not retouched</source>
        <translation>同时复制未修饰的照片(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>位置(&amp;W)</translation>
    </message>
    <message>
        <source>Beside the originals</source>
        <translation>在原图旁边</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Into a folder</source>
        <translation>存入文件夹</translation>
    </message>
    <message>
        <source>Keep s&amp;ub-folders</source>
        <translation>保留子文件夹(&amp;U)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>尺寸(&amp;Z)</translation>
    </message>
</context>
<context>
    <name>SaveSheet</name>
    <message numerus="yes">
        <source>&amp;Also copy %Ln photo(s) that were not retouched</source>
        <translation>
            <numerusform>同时复制 %Ln 张未修饰的照片(&amp;A)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Include %Ln rejected</source>
        <translation>
            <numerusform>包括弃用的 %Ln 张(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of saving</source>
        <translation>保存进度</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln result(s)</source>
        <translation>
            <numerusform>保存 %Ln 个结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>{} of {} saved</source>
        <translation>已保存 {} 个，共 {} 个</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message numerus="yes">
        <source>%Ln left alone: a file of that name is there.</source>
        <translation>
            <numerusform>%Ln 个保持不动：已有同名文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 张原图。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) saved there already.</source>
        <translation>
            <numerusform>%Ln 个结果已保存在那里。</numerusform>
        </translation>
    </message>
    <message>
        <source>Already saved as {} in {}</source>
        <translation>已经保存为 {}，位于 {}</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln result(s) in {}.</source>
        <translation>
            <numerusform>已将 %Ln 个结果保存到 {}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln result(s).</source>
        <translation>
            <numerusform>已保存 %Ln 个结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {} in {}</source>
        <translation>已保存为 {}，位于 {}</translation>
    </message>
    <message>
        <source>Saved {} of {}. Could not be saved: {}. Nothing is lost.</source>
        <translation>已保存 {} 个，共 {} 个。无法保存：{}。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Saved {} of {}; the rest was not begun. Nothing is lost.</source>
        <translation>已保存 {} 个，共 {} 个；其余尚未开始。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Stopped: saved {} of {}. What is written stays.</source>
        <translation>已停止：已保存 {} 个，共 {} 个。已写入的文件会保留。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Already in the list.</source>
        <translation>已在列表中。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%Ln photo(s) have these settings now.</source>
        <translation>
            <numerusform>%Ln 张照片现已使用这些设置。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsActions</name>
    <message>
        <source>Apply to all</source>
        <translation>应用到全部</translation>
    </message>
    <message>
        <source>Apply to selected</source>
        <translation>应用到所选</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>复制设置</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>粘贴设置</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Watch folder</source>
        <translation>监视文件夹</translation>
    </message>
</context>
<context>
    <name>Sharpness</name>
    <message>
        <source>Sharpening…</source>
        <translation>正在变清晰…</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>{} belongs to “{}”.</source>
        <translation>{} 属于“{}”。</translation>
    </message>
    <message>
        <source>{} is needed to work with the keyboard.</source>
        <translation>键盘操作需要 {}。</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Choose a field and press the new keys, or Backspace for none.</source>
        <translation>选择一个字段并按下新的按键，按退格键则不设。</translation>
    </message>
    <message>
        <source>Keys for {}</source>
        <translation>{}的按键</translation>
    </message>
    <message>
        <source>No keys for {}</source>
        <translation>{}没有按键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Reset the keys for {}</source>
        <translation>重置{}的按键</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source> MP</source>
        <translation> 百万像素</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Long edge</source>
        <translation>长边</translation>
    </message>
    <message>
        <source>Long edge in pixels</source>
        <translation>长边（像素）</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>百万像素</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原始尺寸</translation>
    </message>
</context>
<context>
    <name>Spending</name>
    <message numerus="yes">
        <source>%Ln done or paid for already, and free.</source>
        <translation>
            <numerusform>其中 %Ln 张已完成或已付费，不再收费。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking for the balance…</source>
        <translation>正在查询余额…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>On this computer, free</source>
        <translation>在此电脑上，免费</translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln more photo(s) online?</source>
        <translation>
            <numerusform>再在线修饰 %Ln 张照片？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln photo(s) online?</source>
        <translation>
            <numerusform>在线修饰 %Ln 张照片？</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, {} (about {}).</source>
        <translation>{}，{}，约 {}。</translation>
    </message>
    <message>
        <source>{}, {}.</source>
        <translation>{}，{}。</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>A result already</source>
        <translation>已是结果</translation>
    </message>
    <message>
        <source>Could not be saved</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <source>Done, not saved</source>
        <translation>已完成，未保存</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Fetching the result…</source>
        <translation>正在取回结果…</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>正在完成…</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>No connection, waiting…</source>
        <translation>没有连接，等待中…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Paid for, not here yet</source>
        <translation>已付费，尚未收到</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Retouching…</source>
        <translation>正在修饰…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Sent, not here yet</source>
        <translation>已发送，尚未返回</translation>
    </message>
    <message>
        <source>Still working after {} min</source>
        <translation>{} 分钟后仍在处理</translation>
    </message>
    <message>
        <source>Still working after {} min, paid for</source>
        <translation>{} 分钟后仍在处理，已付费</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopped while being sent</source>
        <translation>在发送时停止</translation>
    </message>
    <message>
        <source>Stopped while being sent: perhaps charged</source>
        <translation>在发送时停止：可能已扣费</translation>
    </message>
    <message>
        <source>Stopped: not sent, nothing charged</source>
        <translation>已停止：未发送，没有扣费</translation>
    </message>
    <message>
        <source>Stopped: sent and paid, Continue fetches it</source>
        <translation>已停止：已发送并付费，可用“继续”取回</translation>
    </message>
    <message>
        <source>Stopped: sent, Continue fetches it</source>
        <translation>已停止：已发送，点“继续”取回</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waiting at {}…</source>
        <translation>在 {} 等待中…</translation>
    </message>
    <message>
        <source>{} since {} s</source>
        <translation>{} 已 {} 秒</translation>
    </message>
    <message>
        <source>{} × {}</source>
        <translation>{} × {}</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%Ln credit(s)</source>
        <translation>
            <numerusform>%Ln 点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln 张面孔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more paid for already.</source>
        <translation>
            <numerusform>另有 %Ln 张已付费。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln 张未保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved</source>
        <translation>
            <numerusform>%Ln 张已保存</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of each photo is sent to {}</source>
        <translation>每张照片的副本都会发送到 {}</translation>
    </message>
    <message>
        <source>A copy without metadata is sent to {}.</source>
        <translation>不含元数据的副本会发送到 {}。</translation>
    </message>
    <message>
        <source>Changed on this computer: no credits.</source>
        <translation>已在此电脑上更改：不扣点。</translation>
    </message>
    <message>
        <source>Done. Move the level: the picture follows, at no cost.</source>
        <translation>完成。移动强度滑块，图片随之变化，不收费。</translation>
    </message>
    <message>
        <source>Free.</source>
        <translation>免费。</translation>
    </message>
    <message>
        <source>Free. Nothing is uploaded.</source>
        <translation>免费。不上传任何内容。</translation>
    </message>
    <message>
        <source>Level 0 changes nothing: no credits.</source>
        <translation>强度为 0 时没有变化：不扣点。</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>未找到面孔</translation>
    </message>
    <message>
        <source>Nothing is uploaded until you agree</source>
        <translation>同意之前不会上传任何内容</translation>
    </message>
    <message>
        <source>On this computer: nothing is uploaded</source>
        <translation>在此电脑上：不上传任何内容</translation>
    </message>
    <message>
        <source>Paid for already: no credits.</source>
        <translation>已付费：不扣点。</translation>
    </message>
    <message>
        <source>Paused · {}</source>
        <translation>已暂停 · {}</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>修饰</translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln photo(s)</source>
        <translation>
            <numerusform>修饰 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Retouch all</source>
        <translation>全部修饰</translation>
    </message>
    <message numerus="yes">
        <source>Retouch all %Ln photo(s)</source>
        <translation>
            <numerusform>修饰全部 %Ln 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Retouch all {}</source>
        <translation>全部修饰 {}</translation>
    </message>
    <message>
        <source>Retouch the other photo</source>
        <translation>修饰另一张照片</translation>
    </message>
    <message>
        <source>Retouch {}</source>
        <translation>修饰 {}</translation>
    </message>
    <message>
        <source>Retouched at {}</source>
        <translation>修饰强度 {}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败的照片</translation>
    </message>
    <message>
        <source>Retry failed {}</source>
        <translation>重试失败的照片 {}</translation>
    </message>
    <message>
        <source>Retry {}</source>
        <translation>重试 {}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>全部保存…</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>已保存为 {}</translation>
    </message>
    <message>
        <source>Saved · Show in folder</source>
        <translation>已保存 · 在文件夹中显示</translation>
    </message>
    <message>
        <source>Sent at {} × {} ({:.1f} MB); your export keeps {} × {}.</source>
        <translation>以 {} × {}（{:.1f} MB）发送；导出保持 {} × {}。</translation>
    </message>
    <message>
        <source>Sent at {} × {}, 5 MB at most; your export keeps {} × {}.</source>
        <translation>将以 {} × {} 发送，最多 5 MB；导出保持 {} × {}。</translation>
    </message>
    <message>
        <source>Stopped after it was sent. Continue fetches the result.</source>
        <translation>发送后已停止。点“继续”取回结果。</translation>
    </message>
    <message>
        <source>Stopped after it was sent: it is paid for. Continue fetches the result for nothing.</source>
        <translation>在发送后停止：已付费。可用“继续”免费取回结果。</translation>
    </message>
    <message>
        <source>Stopped while it was being sent: perhaps charged. Retouch asks before it is sent once more.</source>
        <translation>在发送时停止：可能已扣费。按“修饰”再次发送前会先询问。</translation>
    </message>
    <message>
        <source>Stopped: not sent, nothing charged.</source>
        <translation>已停止：未发送，没有扣费。</translation>
    </message>
    <message>
        <source>You have {:,.10g} credits, {}.</source>
        <translation>您有 {:,.10g} 点，{}。</translation>
    </message>
    <message>
        <source>Your monthly limit leaves {:,.10g} credits, {}.</source>
        <translation>每月限额还剩 {:,.10g} 点，{}。</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>约剩 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation>
            <numerusform>约剩 %Ln 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>about {} h {} min left</source>
        <translation>约剩 {} 小时 {} 分钟</translation>
    </message>
    <message>
        <source>enough for {}</source>
        <translation>够 {}使用</translation>
    </message>
    <message>
        <source>not enough for a photo</source>
        <translation>不够一张照片</translation>
    </message>
    <message>
        <source>{:,.10g} credits left</source>
        <translation>剩余 {:,.10g} 点</translation>
    </message>
    <message>
        <source>{:,.10g} of {:,} this month</source>
        <translation>本月 {:,.10g} / {:,}</translation>
    </message>
    <message>
        <source>{:,.10g} this month</source>
        <translation>本月 {:,.10g}</translation>
    </message>
    <message>
        <source>{} needs a new online call ({}).</source>
        <translation>{} 需要新的在线调用（{}）。</translation>
    </message>
    <message>
        <source>{} of {:,.10g}</source>
        <translation>{}（共 {:,.10g}）</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>{} · {}</source>
        <translation>{} · {}</translation>
    </message>
    <message>
        <source>{} × {} px · {:.1f} megapixels · {}</source>
        <translation>{} × {} px · {:.1f} 百万像素 · {}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}，{}</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}。</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>面孔</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Fit or 100 %</source>
        <translation>适合窗口或 100 %</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>标记面孔</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>下一张面孔</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Previous face</source>
        <translation>上一张面孔</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message numerus="yes">
        <source>%Ln photo(s) have no known faces yet.</source>
        <translation>
            <numerusform>%Ln 张照片尚无已知面孔。</numerusform>
        </translation>
    </message>
    <message>
        <source>As the photos</source>
        <translation>按照片顺序</translation>
    </message>
    <message>
        <source>Most changed first</source>
        <translation>变化最大的在前</translation>
    </message>
    <message>
        <source>No faces are known yet. They appear here as photos are retouched or opened.</source>
        <translation>尚未找到任何面孔。照片经修饰或打开后，面孔会显示在这里。</translation>
    </message>
    <message>
        <source>Order of the faces</source>
        <translation>面孔顺序</translation>
    </message>
    <message>
        <source>There are no faces in these photos.</source>
        <translation>这些照片中没有面孔。</translation>
    </message>
    <message>
        <source>They become known as photos are retouched or opened.</source>
        <translation>照片经修饰或打开后即可得知。</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Results go to</source>
        <translation>结果存放到(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Watch a folder</source>
        <translation>监视文件夹(&amp;W)</translation>
    </message>
    <message>
        <source>Another copy of Beauty Desk saves to the folder for results; this one waits for its end.</source>
        <translation>另一个 Beauty Desk 正在使用此结果文件夹；本窗口会等到它结束。</translation>
    </message>
    <message>
        <source>Choose both folders to begin.</source>
        <translation>选择两个文件夹即可开始。</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>要监视的文件夹</translation>
    </message>
    <message>
        <source>Nothing is watched.</source>
        <translation>没有监视任何文件夹。</translation>
    </message>
    <message>
        <source>Photos are begun when they are written to the end, also in folders below, which are kept for the results. A RAW file waits ten seconds for the JPEG of the same shot. What is done is not done again, and results of Beauty Desk are left alone.</source>
        <translation>照片完全写入后才开始处理，子文件夹中的照片也一样，结果会保留这些子文件夹。RAW 文件会等待同一次拍摄的 JPEG 十秒。已完成的不会重做，Beauty Desk 的结果保持不动。</translation>
    </message>
    <message>
        <source>Photos get the settings of new ones, and results are written as the page Saving says. The engine is always the one on this computer: nothing is uploaded and nothing is spent.</source>
        <translation>照片使用新照片的设置，结果按“保存”页面的设置写入。始终使用此电脑上的引擎：不上传任何内容，也不消耗点数。</translation>
    </message>
    <message>
        <source>Photos that appear in it come into the list, are retouched, and are saved by themselves.</source>
        <translation>其中出现的照片会自动加入列表、修饰并保存。</translation>
    </message>
    <message>
        <source>Watching.</source>
        <translation>正在监视。</translation>
    </message>
    <message numerus="yes">
        <source>Watching. %Ln result(s) saved since it began.</source>
        <translation>
            <numerusform>正在监视。开始以来已保存 %Ln 个结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>{} is not there; it is waited for.</source>
        <translation>找不到 {}；正在等待它出现。</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%Ln photo(s) came after their RAW files were begun, and are retouched as well.</source>
        <translation>
            <numerusform>%Ln 张照片在其 RAW 文件开始处理之后才到，也会一并修饰。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>About Beauty Desk</source>
        <translation>关于 Beauty Desk</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Go to the menus</source>
        <translation>转到菜单</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>Menu of what has the focus</source>
        <translation>当前焦点的菜单</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source> </source>
        <comment>between two sentences</comment>
        <translation>​</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
<context>
    <name>WorkActions</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败的照片</translation>
    </message>
</context>
<context>
    <name>WorkingBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Progress of all photos</source>
        <translation>所有照片的进度</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop all photos that are waiting or under way</source>
        <translation>停止所有等待或进行中的照片</translation>
    </message>
</context>
<context>
    <name>ZoomButton</name>
    <message>
        <source>Fit · {}</source>
        <translation>适合窗口 · {}</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Zoom: {}</source>
        <translation>缩放：{}</translation>
    </message>
</context>
</TS>
