<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Beauty Desk is free software under the MIT License.</source>
        <translation>‏Beauty Desk برنامج حر برخصة MIT.</translation>
    </message>
    <message>
        <source>Beauty Desk {}</source>
        <translation>‏Beauty Desk {}</translation>
    </message>
    <message>
        <source>Libraries that these bring along, where a system needs them</source>
        <translation>مكتبات تأتي معها، حيث يحتاج إليها النظام</translation>
    </message>
    <message>
        <source>Natural portrait retouching, on this computer or by {}.</source>
        <translation>تنقيح طبيعي للصور الشخصية، على هذا الحاسوب أو بواسطة {}.</translation>
    </message>
    <message>
        <source>The sample is a portrait of Madhavi Bharadwaj, from the {} of the United States, and in the public domain (CC0).</source>
        <translation>المثال صورة شخصية لـ Madhavi Bharadwaj، من {} في الولايات المتحدة، وهي في الملك العام (CC0).</translation>
    </message>
    <message>
        <source>The texts of all licences</source>
        <translation>نصوص كل الرخص</translation>
    </message>
    <message>
        <source>With the work of others</source>
        <translation>بجهود آخرين</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>A key that you paste is kept for this session only.</source>
        <translation>المفتاح الذي تلصقه يُحفظ لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>Looking for a key…</source>
        <translation>جارٍ البحث عن مفتاح…</translation>
    </message>
    <message>
        <source>No key yet.</source>
        <translation>لا يوجد مفتاح بعد.</translation>
    </message>
    <message>
        <source>Stored in your system keyring.</source>
        <translation>محفوظ في حافظة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>The key comes from BEAUTYDESK_API_KEY and is not stored.</source>
        <translation>المفتاح مأخوذ من BEAUTYDESK_API_KEY ولا يُحفظ.</translation>
    </message>
    <message>
        <source>The key is kept for this session only.</source>
        <translation>يُحفظ المفتاح لهذه الجلسة فقط.</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Agree and turn on</source>
        <translation>موافقة وتشغيل</translation>
    </message>
    <message>
        <source>Before the first upload</source>
        <translation>قبل أول رفع</translation>
    </message>
    <message>
        <source>Nothing is uploaded until you agree.</source>
        <translation>لا يُرفع شيء قبل موافقتك.</translation>
    </message>
    <message>
        <source>Online retouching sends a copy of the photo, without metadata, location or file name, to {0}. According to {0}, uploads are not stored or used for training, and results are deleted after 24 hours.</source>
        <translation>يرسل التنقيح عبر الإنترنت نسخة من الصورة إلى {0}، بلا بيانات وصفية ولا موقع ولا اسم ملف. وبحسب {0} لا تُحفظ الصور المرفوعة ولا تُستخدم للتدريب، وتُحذف النتائج بعد 24 ساعة.</translation>
    </message>
    <message>
        <source>Turn online retouching off</source>
        <translation>إيقاف التنقيح عبر الإنترنت</translation>
    </message>
    <message>
        <source>You agreed.</source>
        <translation>لقد وافقت.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>إزالة من القائمة</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>تنقيح</translation>
    </message>
    <message>
        <source>Retouch all</source>
        <translation>تنقيح الكل</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%Ln picture(s) on {}. No photo of yours is sent there.</source>
        <translation>
            <numerusform>لا صور على {}.</numerusform>
            <numerusform>صورة واحدة على {}. لا تُرسل إليه أي صورة لك.</numerusform>
            <numerusform>صورتان على {}. لا تُرسل إليه أي صورة لك.</numerusform>
            <numerusform>%Ln صور على {}. لا تُرسل إليه أي صورة لك.</numerusform>
            <numerusform>%Ln صورة على {}. لا تُرسل إليه أي صورة لك.</numerusform>
            <numerusform>%Ln صورة على {}. لا تُرسل إليه أي صورة لك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching from {}…</source>
        <translation>جارٍ الجلب من {}…</translation>
    </message>
    <message>
        <source>Pasted {}</source>
        <translation>ملصقة {}</translation>
    </message>
    <message>
        <source>The desktop did not hand these files over. Choose them with “Add photos…”.</source>
        <translation>لم يسلّم سطح المكتب هذه الملفات. اخترها باستخدام «إضافة صور…».</translation>
    </message>
    <message>
        <source>This picture is on {}. No photo of yours is sent there.</source>
        <translation>هذه الصورة على {}. لا تُرسل إليه أي صورة لك.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>الم&amp;ظهر</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>ال&amp;حركة</translation>
    </message>
    <message>
        <source>C&amp;ontrast</source>
        <translation>الت&amp;باين</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>كاملة</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالٍ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>مخفّضة</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Texts and controls are as large as the system&apos;s settings for font and screen say, from the next start on.</source>
        <translation>النصوص وعناصر التحكم بالحجم الذي تحدده إعدادات النظام للخط والشاشة، ابتداءً من التشغيل التالي.</translation>
    </message>
    <message>
        <source>The grey behind a photo is the same in every look, so that colours can be judged.</source>
        <translation>الرمادي خلف الصورة واحد في كل مظهر، كي يمكن الحكم على الألوان.</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>%Ln not sent, nothing charged.</source>
        <translation>
            <numerusform>كلها أُرسلت.</numerusform>
            <numerusform>واحدة لم تُرسل، ولم يُخصم شيء.</numerusform>
            <numerusform>اثنتان لم تُرسلا، ولم يُخصم شيء.</numerusform>
            <numerusform>%Ln لم تُرسل، ولم يُخصم شيء.</numerusform>
            <numerusform>%Ln لم تُرسل، ولم يُخصم شيء.</numerusform>
            <numerusform>%Ln لم تُرسل، ولم يُخصم شيء.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent.</source>
        <translation>
            <numerusform>لم يُرسَل شيء.</numerusform>
            <numerusform>لم تُرسَل واحدة.</numerusform>
            <numerusform>لم تُرسَل اثنتان.</numerusform>
            <numerusform>لم تُرسَل %Ln.</numerusform>
            <numerusform>لم تُرسَل %Ln.</numerusform>
            <numerusform>لم تُرسَل %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) done.</source>
        <translation>
            <numerusform>لا صور مكتملة.</numerusform>
            <numerusform>صورة واحدة مكتملة.</numerusform>
            <numerusform>صورتان مكتملتان.</numerusform>
            <numerusform>%Ln صور مكتملة.</numerusform>
            <numerusform>%Ln صورة مكتملة.</numerusform>
            <numerusform>%Ln صورة مكتملة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) failed.</source>
        <translation>
            <numerusform>لم تفشل أي صورة.</numerusform>
            <numerusform>فشلت صورة واحدة.</numerusform>
            <numerusform>فشلت صورتان.</numerusform>
            <numerusform>فشلت %Ln صور.</numerusform>
            <numerusform>فشلت %Ln صورة.</numerusform>
            <numerusform>فشلت %Ln صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) need you.</source>
        <translation>
            <numerusform>لا صور تحتاج إليك.</numerusform>
            <numerusform>صورة واحدة تحتاج إليك.</numerusform>
            <numerusform>صورتان تحتاجان إليك.</numerusform>
            <numerusform>%Ln صور تحتاج إليك.</numerusform>
            <numerusform>%Ln صورة تحتاج إليك.</numerusform>
            <numerusform>%Ln صورة تحتاج إليك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stopped.</source>
        <translation>
            <numerusform>لم تُوقف أي صورة.</numerusform>
            <numerusform>أُوقفت صورة واحدة.</numerusform>
            <numerusform>أُوقفت صورتان.</numerusform>
            <numerusform>أُوقفت %Ln صور.</numerusform>
            <numerusform>أُوقفت %Ln صورة.</numerusform>
            <numerusform>أُوقفت %Ln صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) without a face.</source>
        <translation>
            <numerusform>لا صور بلا وجه.</numerusform>
            <numerusform>صورة واحدة بلا وجه.</numerusform>
            <numerusform>صورتان بلا وجه.</numerusform>
            <numerusform>%Ln صور بلا وجه.</numerusform>
            <numerusform>%Ln صورة بلا وجه.</numerusform>
            <numerusform>%Ln صورة بلا وجه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped after sending: fetched with Continue.</source>
        <translation>
            <numerusform>لم يتوقف شيء بعد الإرسال.</numerusform>
            <numerusform>توقفت واحدة بعد الإرسال: تُجلب بزر «متابعة».</numerusform>
            <numerusform>توقفت اثنتان بعد الإرسال: تُجلبان بزر «متابعة».</numerusform>
            <numerusform>توقفت %Ln بعد الإرسال: تُجلب بزر «متابعة».</numerusform>
            <numerusform>توقفت %Ln بعد الإرسال: تُجلب بزر «متابعة».</numerusform>
            <numerusform>توقفت %Ln بعد الإرسال: تُجلب بزر «متابعة».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped after sending: paid for, and fetched with Continue.</source>
        <translation>
            <numerusform>لم تُوقف أي صورة بعد إرسالها.</numerusform>
            <numerusform>واحدة أُوقفت بعد إرسالها: مدفوعة، وتُجلب باستخدام «متابعة».</numerusform>
            <numerusform>اثنتان أُوقفتا بعد إرسالهما: مدفوعتان، وتُجلبان باستخدام «متابعة».</numerusform>
            <numerusform>%Ln أُوقفت بعد إرسالها: مدفوعة، وتُجلب باستخدام «متابعة».</numerusform>
            <numerusform>%Ln أُوقفت بعد إرسالها: مدفوعة، وتُجلب باستخدام «متابعة».</numerusform>
            <numerusform>%Ln أُوقفت بعد إرسالها: مدفوعة، وتُجلب باستخدام «متابعة».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped while being sent: perhaps charged.</source>
        <translation>
            <numerusform>لم تُوقف أي صورة أثناء إرسالها.</numerusform>
            <numerusform>واحدة أُوقفت أثناء إرسالها: ربما خُصمت.</numerusform>
            <numerusform>اثنتان أُوقفتا أثناء إرسالهما: ربما خُصمتا.</numerusform>
            <numerusform>%Ln أُوقفت أثناء إرسالها: ربما خُصمت.</numerusform>
            <numerusform>%Ln أُوقفت أثناء إرسالها: ربما خُصمت.</numerusform>
            <numerusform>%Ln أُوقفت أثناء إرسالها: ربما خُصمت.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>A portrait before and after its retouch</source>
        <translation>صورة شخصية قبل تنقيحها وبعده</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Brush</source>
        <translation>الفرشاة</translation>
    </message>
    <message>
        <source>Clear strokes</source>
        <translation>مسح الضربات</translation>
    </message>
    <message>
        <source>Half of the retouch ({})</source>
        <translation>نصف التنقيح ({})</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>أكثر</translation>
    </message>
    <message>
        <source>More of the retouch ({})</source>
        <translation>مزيد من التنقيح ({})</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Put the brush away</source>
        <translation>ترك الفرشاة</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>حجم الفرشاة</translation>
    </message>
    <message>
        <source>Softness of the brush</source>
        <translation>نعومة الفرشاة</translation>
    </message>
    <message>
        <source>The photo as it was ({})</source>
        <translation>الصورة كما كانت ({})</translation>
    </message>
</context>
<context>
    <name>BrushOverlay</name>
    <message>
        <source>Arrow keys move the brush, Enter paints, Escape puts it away</source>
        <translation>مفاتيح الأسهم تحرّك الفرشاة، وEnter ترسم، وEscape تتركها</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>الفرشاة</translation>
    </message>
</context>
<context>
    <name>CallTable</name>
    <message>
        <source>Copy details for support</source>
        <translation>نسخ التفاصيل للدعم</translation>
    </message>
    <message>
        <source>Do not ask about this call any more; what it may have cost stays in the sum</source>
        <translation>عدم السؤال عن هذا الطلب بعد الآن؛ ما قد يكون كلّفه يبقى في المجموع</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>تركه كما هو</translation>
    </message>
    <message>
        <source>Online calls</source>
        <translation>الطلبات عبر الإنترنت</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
</context>
<context>
    <name>CanvasMenu</name>
    <message>
        <source>18 % grey</source>
        <translation>رمادي ⁦18 %⁩</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>خلفية الصورة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
</context>
<context>
    <name>CareActions</name>
    <message>
        <source>Log…</source>
        <translation>السجل…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>الإبلاغ عن مشكلة…</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Photos to look at</source>
        <translation>الصور المعروضة</translation>
    </message>
</context>
<context>
    <name>ChipsMenu</name>
    <message>
        <source>Photos to look at</source>
        <translation>الصور المعروضة</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>أوامر أخرى</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>After · {}</source>
        <translation>بعد · {}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>Difference × {}</source>
        <translation>الفرق × {}</translation>
    </message>
    <message>
        <source>No result yet, so there is no difference to see</source>
        <translation>لا توجد نتيجة بعد، فلا فرق يظهر</translation>
    </message>
    <message>
        <source>Photo, before and after</source>
        <translation>الصورة قبل وبعد</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Preview · {}</source>
        <translation>معاينة · {}</translation>
    </message>
    <message>
        <source>split at {}</source>
        <translation>مقسوم عند {}</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message numerus="yes">
        <source>%Ln credit(s) a photo.</source>
        <translation>
            <numerusform>بلا نقاط للصورة.</numerusform>
            <numerusform>نقطة واحدة للصورة.</numerusform>
            <numerusform>نقطتان للصورة.</numerusform>
            <numerusform>%Ln نقاط للصورة.</numerusform>
            <numerusform>%Ln نقطة للصورة.</numerusform>
            <numerusform>%Ln نقطة للصورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) wait for your answer.</source>
        <translation>
            <numerusform>لا صور تنتظر ردك.</numerusform>
            <numerusform>صورة واحدة تنتظر ردك.</numerusform>
            <numerusform>صورتان تنتظران ردك.</numerusform>
            <numerusform>%Ln صور تنتظر ردك.</numerusform>
            <numerusform>%Ln صورة تنتظر ردك.</numerusform>
            <numerusform>%Ln صورة تنتظر ردك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Agree and turn on</source>
        <translation>موافقة وتشغيل</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Online retouching</source>
        <translation>التنقيح عبر الإنترنت</translation>
    </message>
    <message>
        <source>Previews, and lower levels of what you have bought, are made on this computer for nothing.</source>
        <translation>تُصنع المعاينات، والمستويات الأدنى مما اشتريته، على هذا الحاسوب مجانًا.</translation>
    </message>
    <message>
        <source>Retouch online with {}?</source>
        <translation>التنقيح عبر الإنترنت بواسطة {}؟</translation>
    </message>
    <message>
        <source>That is about {}.</source>
        <translation>أي نحو {}.</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source> credits</source>
        <translation> نقطة</translation>
    </message>
    <message>
        <source> days</source>
        <translation> يوم</translation>
    </message>
    <message>
        <source>&amp;Ask above</source>
        <translation>ال&amp;سؤال عند تجاوز</translation>
    </message>
    <message>
        <source>&amp;Keep paid results</source>
        <translation>الاحتفاظ &amp;بالنتائج المدفوعة</translation>
    </message>
    <message>
        <source>&amp;Price of a credit</source>
        <translation>س&amp;عر النقطة</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>As long as a result is kept, the same photo costs nothing again.</source>
        <translation>ما دامت النتيجة محفوظة فلن تكلّف الصورة نفسها شيئًا مرة أخرى.</translation>
    </message>
    <message>
        <source>Ask before more credits than these are spent at once, 0 to ask always</source>
        <translation>السؤال قبل صرف أكثر من هذه النقاط دفعة واحدة، 0 للسؤال دائمًا</translation>
    </message>
    <message>
        <source>Beauty Desk costs {}.csv</source>
        <translation>تكاليف Beauty Desk {}.csv</translation>
    </message>
    <message>
        <source>Delete kept results now</source>
        <translation>حذف النتائج المحفوظة الآن</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>تصدير CSV</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>تصدير CSV…</translation>
    </message>
    <message>
        <source>How long paid results are kept, in days</source>
        <translation>مدة الاحتفاظ بالنتائج المدفوعة، بالأيام</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Monthly &amp;limit</source>
        <translation>الحد ال&amp;شهري</translation>
    </message>
    <message>
        <source>Monthly limit in credits, 0 for none</source>
        <translation>الحد الشهري بالنقاط، 0 لعدم وضع حد</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>No money shown</source>
        <translation>دون عرض المبالغ</translation>
    </message>
    <message>
        <source>No online calls in this month.</source>
        <translation>لا توجد طلبات عبر الإنترنت في هذا الشهر.</translation>
    </message>
    <message>
        <source>No online calls yet.</source>
        <translation>لا توجد طلبات عبر الإنترنت بعد.</translation>
    </message>
    <message>
        <source>Price of a credit in dollars, 0 to show no money</source>
        <translation>سعر النقطة بالدولار، 0 لعدم عرض المبالغ</translation>
    </message>
    <message>
        <source>Save all calls as a table for a spreadsheet</source>
        <translation>حفظ كل الطلبات جدولًا لبرامج الجداول</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Until saved</source>
        <translation>حتى الحفظ</translation>
    </message>
    <message>
        <source>Whose calls are listed</source>
        <translation>الشهر الذي تُعرض طلباته</translation>
    </message>
    <message>
        <source>{} are kept, so that the same photo costs nothing again. What is not saved yet is never deleted.</source>
        <translation>محفوظ {} كي لا تكلّف الصورة نفسها شيئًا مرة أخرى. ما لم يُحفظ بعد لا يُحذف أبدًا.</translation>
    </message>
</context>
<context>
    <name>Divider</name>
    <message>
        <source>Before/after divider</source>
        <translation>الفاصل بين قبل وبعد</translation>
    </message>
    <message>
        <source>Showing {0} % before</source>
        <translation>يظهر ⁦{0} %⁩ من قبل</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop to add</source>
        <translation>أفلِت للإضافة</translation>
    </message>
    <message numerus="yes">
        <source>Drop to add %Ln photo(s)</source>
        <translation>
            <numerusform>أفلِت للإضافة</numerusform>
            <numerusform>أفلِت لإضافة صورة واحدة</numerusform>
            <numerusform>أفلِت لإضافة صورتين</numerusform>
            <numerusform>أفلِت لإضافة %Ln صور</numerusform>
            <numerusform>أفلِت لإضافة %Ln صورة</numerusform>
            <numerusform>أفلِت لإضافة %Ln صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no photo in this. Drop photo files or folders, or copy a picture.</source>
        <translation>لا توجد صورة هنا. أفلِت ملفات صور أو مجلدات، أو انسخ صورة.</translation>
    </message>
</context>
<context>
    <name>EditWindow</name>
    <message>
        <source>Opening the photo…</source>
        <translation>جارٍ فتح الصورة…</translation>
    </message>
</context>
<context>
    <name>EffectSlider</name>
    <message>
        <source>mixed, {} to {}</source>
        <translation>متفاوت، من ⁦{}⁩ إلى ⁦{}⁩</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>%Ln credit(s) a photo, previews are free.</source>
        <translation>
            <numerusform>بلا نقاط للصورة، والمعاينات مجانية.</numerusform>
            <numerusform>نقطة واحدة للصورة، والمعاينات مجانية.</numerusform>
            <numerusform>نقطتان للصورة، والمعاينات مجانية.</numerusform>
            <numerusform>%Ln نقاط للصورة، والمعاينات مجانية.</numerusform>
            <numerusform>%Ln نقطة للصورة، والمعاينات مجانية.</numerusform>
            <numerusform>%Ln نقطة للصورة، والمعاينات مجانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>اختيار صور…</translation>
    </message>
    <message>
        <source>Drop a portrait to begin.</source>
        <translation>أفلِت صورة شخصية للبدء.</translation>
    </message>
    <message>
        <source>Free.</source>
        <translation>مجاني.</translation>
    </message>
    <message>
        <source>JPEG, PNG, HEIC, AVIF, WebP, TIFF, BMP, GIF, and the RAW files of cameras</source>
        <translation>‏JPEG، PNG، HEIC، AVIF، WebP، TIFF، BMP، GIF، وملفات RAW من الكاميرات</translation>
    </message>
    <message>
        <source>Online retouching with {} is chosen. Nothing is uploaded until you agree.</source>
        <translation>اختير التنقيح عبر الإنترنت بواسطة {}. لا يُرفع شيء قبل موافقتك.</translation>
    </message>
    <message>
        <source>Retouches online: a copy of each photo is sent to {}.</source>
        <translation>ينقّح عبر الإنترنت: تُرسل نسخة من كل صورة إلى {}.</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>تجربة مثال</translation>
    </message>
    <message>
        <source>Use the {} online engine…</source>
        <translation>استخدام محرك {} عبر الإنترنت…</translation>
    </message>
    <message>
        <source>Work on this computer, free</source>
        <translation>العمل على هذا الحاسوب مجانًا</translation>
    </message>
    <message>
        <source>Works on this computer, free. Nothing is uploaded.</source>
        <translation>يعمل على هذا الحاسوب مجانًا. لا يُرفع شيء.</translation>
    </message>
    <message>
        <source>or paste a picture with {}</source>
        <translation>أو الصق صورة بالضغط على {}</translation>
    </message>
</context>
<context>
    <name>EnginesPage</name>
    <message>
        <source>A copy of the photo is sent to {}.</source>
        <translation>تُرسل نسخة من الصورة إلى {}.</translation>
    </message>
    <message numerus="yes">
        <source>A service on the internet, %Ln credit(s) a photo.</source>
        <translation>
            <numerusform>خدمة على الإنترنت، بلا نقاط.</numerusform>
            <numerusform>خدمة على الإنترنت، نقطة واحدة للصورة.</numerusform>
            <numerusform>خدمة على الإنترنت، نقطتان للصورة.</numerusform>
            <numerusform>خدمة على الإنترنت، %Ln نقاط للصورة.</numerusform>
            <numerusform>خدمة على الإنترنت، %Ln نقطة للصورة.</numerusform>
            <numerusform>خدمة على الإنترنت، %Ln نقطة للصورة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Free, without an account, and nothing leaves this computer. Fine-tune and brush work here.</source>
        <translation>مجاني وبلا حساب، ولا يغادر شيء هذا الحاسوب. يعمل هنا الضبط الدقيق والفرشاة.</translation>
    </message>
    <message>
        <source>Photos are retouched by</source>
        <translation>تُنقّح الصور بواسطة</translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>يعمل.</translation>
    </message>
    <message>
        <source>Your own Beauty Desk service, free.</source>
        <translation>خدمة Beauty Desk الخاصة بك، مجانًا.</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>&amp;Colour in JPEG files</source>
        <translation>ال&amp;ألوان في ملفات JPEG</translation>
    </message>
    <message>
        <source>&amp;Keep the date of the original</source>
        <translation>الاحتفاظ &amp;بتاريخ الأصل</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Say in the file that it was retouched</source>
        <translation>ذكر التن&amp;قيح في الملف</translation>
    </message>
    <message>
        <source>&amp;Time stamps from</source>
        <translation>ال&amp;طوابع الزمنية من</translation>
    </message>
    <message>
        <source>16 bits stay 16 bits in PNG and TIFF; the colour profile is kept.</source>
        <translation>تبقى 16 بت كما هي في PNG وTIFF؛ ويُحفظ ملف تعريف الألوان.</translation>
    </message>
    <message>
        <source>A JPEG made from a &amp;JPEG</source>
        <translation>م&amp;لف JPEG من أصل JPEG</translation>
    </message>
    <message>
        <source>Address of a time stamp authority</source>
        <translation>عنوان جهة الطوابع الزمنية</translation>
    </message>
    <message>
        <source>All of it (4:4:4)</source>
        <translation>كلها (4:4:4)</translation>
    </message>
    <message>
        <source>An original is never overwritten, whatever is chosen here.</source>
        <translation>لا يُستبدل الأصل أبدًا مهما كان الاختيار هنا.</translation>
    </message>
    <message>
        <source>As in the original</source>
        <translation>كما في الأصل</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>مثل الأصل</translation>
    </message>
    <message>
        <source>As the original: only what was retouched is written anew, everything else stays as the camera stored it. Encoded anew: all of it, at the quality and with the colour here, like a JPEG made from another format.</source>
        <translation>مثل الأصل: لا يُكتب من جديد إلا ما نُقّح، ويبقى ما عداه كما خزّنته الكاميرا. ترميز جديد: تُكتب الصورة كلها بالجودة والألوان المحددة هنا، مثل ملف JPEG من تنسيق آخر.</translation>
    </message>
    <message>
        <source>C&amp;ertificate</source>
        <translation>ال&amp;شهادة</translation>
    </message>
    <message>
        <source>Certificate to sign with</source>
        <translation>شهادة التوقيع</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>شهادات (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Dates the result&apos;s file as the original&apos;s is, so that both stand together in a folder; else with the moment it is saved. The time a photo was taken stays as it is in either case.</source>
        <translation>يعطي ملف النتيجة تاريخ ملف الأصل كي يظهرا معًا في المجلد؛ وإلا فتاريخ لحظة حفظه. ويبقى وقت التقاط الصورة كما هو في الحالتين.</translation>
    </message>
    <message>
        <source>Encoded anew</source>
        <translation>ترميز جديد</translation>
    </message>
    <message>
        <source>If the &amp;file exists</source>
        <translation>إذا كان ال&amp;ملف موجودًا</translation>
    </message>
    <message>
        <source>JPEG and WebP &amp;quality</source>
        <translation>&amp;جودة JPEG وWebP</translation>
    </message>
    <message>
        <source>JPEG and WebP quality</source>
        <translation>جودة JPEG وWebP</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>الم&amp;فتاح</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>مفتاح الشهادة</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key)</source>
        <translation>مفاتيح (*.pem *.key)</translation>
    </message>
    <message>
        <source>Leave that file alone</source>
        <translation>ترك ذلك الملف كما هو</translation>
    </message>
    <message>
        <source>Leaves out GPS positions, names of places, and the maker&apos;s notes of the camera, which may hold some. Everything else (EXIF, IPTC, XMP) goes along, as far as the format has room for it: WebP has none for IPTC.</source>
        <translation>يحذف مواقع GPS وأسماء الأماكن وملاحظات صانع الكاميرا التي قد تحتوي على بعضها. كل ما عدا ذلك (EXIF وIPTC وXMP) يبقى بقدر ما يتسع له التنسيق: لا يتسع WebP لـ IPTC.</translation>
    </message>
    <message>
        <source>Like the original</source>
        <translation>مثل الأصل</translation>
    </message>
    <message>
        <source>Name of results</source>
        <translation>اسم النتائج</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>اسم الملف</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Remove the &amp;location</source>
        <translation>إزالة الم&amp;وقع</translation>
    </message>
    <message>
        <source>Replace that file</source>
        <translation>استبدال ذلك الملف</translation>
    </message>
    <message>
        <source>Save &amp;results as</source>
        <translation>حفظ ال&amp;نتائج بتنسيق</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>الحفظ باسم آخر</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>ما يُحفظ معها</translation>
    </message>
    <message>
        <source>With a certificate of your own, results get Content Credentials: who made them, from which original, and that they were retouched. Both are PEM files, the key without a password; what is in them is kept nowhere. A result that cannot be signed is not saved.</source>
        <translation>بشهادة خاصة بك تحصل النتائج على بيانات اعتماد المحتوى (Content Credentials): من صنعها، ومن أي أصل، وأنها نُقّحت. الشهادة والمفتاح ملفا PEM، والمفتاح بلا كلمة مرور؛ ولا يُحفظ ما فيهما في أي مكان. النتيجة التي يتعذّر توقيعها لا تُحفظ.</translation>
    </message>
    <message>
        <source>Writes into its metadata that it was retouched, with what and how strongly. Some countries ask for that in advertising.</source>
        <translation>يكتب في بياناتها الوصفية أنها نُقّحت، وبماذا وبأي مستوى. بعض البلدان تطلب ذلك في الإعلانات.</translation>
    </message>
    <message>
        <source>{} becomes {}. You may use {{name}}, {{level}}, {{engine}}, {{date}} and {{n}}, a number.</source>
        <translation>‏{} يصبح {}. يمكنك استخدام {{name}} و{{level}} و{{engine}} و{{date}} و{{n}}، وهو رقم.</translation>
    </message>
</context>
<context>
    <name>FaceBox</name>
    <message>
        <source>Face {0} of {1}</source>
        <translation>الوجه {0} من {1}</translation>
    </message>
    <message>
        <source>Face {0} of {1}, {2}</source>
        <translation>الوجه {0} من {1}، {2}</translation>
    </message>
    <message>
        <source>Space retouches this face or leaves it as it is, plus and minus change its level</source>
        <translation>المسافة تنقّح هذا الوجه أو تتركه كما هو، وعلامتا الزائد والناقص تغيّران مستواه</translation>
    </message>
</context>
<context>
    <name>FaceGrid</name>
    <message>
        <source>All faces</source>
        <translation>كل الوجوه</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
</context>
<context>
    <name>FaceMenu</name>
    <message>
        <source>As the photo</source>
        <translation>مثل الصورة</translation>
    </message>
    <message>
        <source>Level for this face</source>
        <translation>مستوى هذا الوجه</translation>
    </message>
    <message>
        <source>Level of this face in per cent</source>
        <translation>مستوى هذا الوجه بالمئة</translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation>إزالة هذا التحديد</translation>
    </message>
    <message>
        <source>Retouch this face</source>
        <translation>تنقيح هذا الوجه</translation>
    </message>
</context>
<context>
    <name>FaceSegments</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Choose faces one by one, at their frames.</source>
        <translation>اختر الوجوه واحدًا واحدًا عند إطاراتها.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>مختارة</translation>
    </message>
    <message>
        <source>Chosen ({} of {})</source>
        <translation>مختارة ({} من {})</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>الوجوه</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>الأكبر</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>متفاوت</translation>
    </message>
</context>
<context>
    <name>FaceWall</name>
    <message>
        <source>accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>face {} of {}</source>
        <translation>الوجه {} من {}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوضة</translation>
    </message>
</context>
<context>
    <name>FacesOverlay</name>
    <message>
        <source>Looking for faces…</source>
        <translation>جارٍ البحث عن وجوه…</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>Camera data: what the camera&apos;s maker puts behind the picture.</source>
        <translation>بيانات الكاميرا: ما يضعه صانع الكاميرا بعد الصورة.</translation>
    </message>
    <message>
        <source>Content Credentials: signed for the photo as it was taken; they do not cover a retouched one.</source>
        <translation>بيانات اعتماد المحتوى: موقّعة للصورة كما التُقطت، ولا تشمل الصورة المنقّحة.</translation>
    </message>
    <message>
        <source>Depth: how far away everything is; phones blur the background by it.</source>
        <translation>العمق: مدى بُعد كل شيء؛ وبه تموّه الهواتف الخلفية.</translation>
    </message>
    <message>
        <source>HDR: a second picture in the file that lets bright parts shine.</source>
        <translation>HDR: صورة ثانية في الملف تجعل الأجزاء الساطعة تتوهّج.</translation>
    </message>
    <message>
        <source>Layers: of the program that made the file.</source>
        <translation>الطبقات: من البرنامج الذي صنع الملف.</translation>
    </message>
    <message>
        <source>Live clip: the seconds of film that a phone takes with the photo.</source>
        <translation>المقطع الحي: ثواني الفيديو التي يلتقطها الهاتف مع الصورة.</translation>
    </message>
    <message>
        <source>Transparency: PNG, TIFF and WebP can have it, JPEG cannot.</source>
        <translation>الشفافية: تدعمها PNG وTIFF وWebP، ولا تدعمها JPEG.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
</context>
<context>
    <name>FineTuneSection</name>
    <message>
        <source>A little less yellow.</source>
        <translation>أقل صفرة بقليل.</translation>
    </message>
    <message>
        <source>Blemishes</source>
        <translation>الشوائب</translation>
    </message>
    <message>
        <source>Changes the shape of the face. Off unless you ask for it.</source>
        <translation>يغيّر شكل الوجه. متوقف ما لم تطلبه.</translation>
    </message>
    <message>
        <source>Clearer whites and irises.</source>
        <translation>بياض وقزحية أصفى.</translation>
    </message>
    <message>
        <source>Colour on lips and cheeks. Off unless you ask for it.</source>
        <translation>لون على الشفاه والخدين. متوقف ما لم تطلبه.</translation>
    </message>
    <message>
        <source>Even tone</source>
        <translation>لون متجانس</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>العينان</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>ضبط دقيق</translation>
    </message>
    <message>
        <source>How far spots and small scars are healed.</source>
        <translation>مدى معالجة البقع والندوب الصغيرة.</translation>
    </message>
    <message>
        <source>How much of the skin&apos;s own texture stays.</source>
        <translation>مقدار ما يبقى من ملمس البشرة نفسه.</translation>
    </message>
    <message>
        <source>Keep moles and freckles</source>
        <translation>الإبقاء على الشامات والنمش</translation>
    </message>
    <message>
        <source>Keep skin colour</source>
        <translation>الحفاظ على لون البشرة</translation>
    </message>
    <message>
        <source>Larger eyes</source>
        <translation>عينان أكبر</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>مكياج</translation>
    </message>
    <message>
        <source>Nobody becomes lighter or darker.</source>
        <translation>لا تصير بشرة أحد أفتح أو أغمق.</translation>
    </message>
    <message>
        <source>Only what is there for days goes.</source>
        <translation>يزول ما يدوم أيامًا فقط.</translation>
    </message>
    <message>
        <source>Redness, patches, shine and shade under the eyes.</source>
        <translation>الاحمرار والبقع واللمعان والهالات تحت العينين.</translation>
    </message>
    <message>
        <source>Reset fine-tune</source>
        <translation>إعادة الضبط الدقيق</translation>
    </message>
    <message>
        <source>Skin texture</source>
        <translation>ملمس البشرة</translation>
    </message>
    <message>
        <source>Slimmer jaw</source>
        <translation>فك أنحف</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>الأسنان</translation>
    </message>
    <message>
        <source>less – more</source>
        <translation>أقل – أكثر</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Look for new versions once a week</source>
        <translation>ال&amp;بحث عن إصدارات جديدة مرة في الأسبوع</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>الإ&amp;شعارات</translation>
    </message>
    <message>
        <source>&amp;Preview while choosing</source>
        <translation>م&amp;عاينة أثناء الاختيار</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>الإصدارات الجديدة</translation>
    </message>
    <message>
        <source>Nothing is sent but the question itself. You are told, and nothing is installed.</source>
        <translation>لا يُرسل شيء سوى السؤال نفسه. تُخبَر بالجديد، ولا يُثبَّت شيء.</translation>
    </message>
    <message>
        <source>The photo is shown as it would be retouched. Nothing is uploaded for that.</source>
        <translation>تُعرض الصورة كما ستكون بعد التنقيح. ولا يُرفع شيء لأجل ذلك.</translation>
    </message>
    <message>
        <source>The window speaks it after the next start.</source>
        <translation>تتحدث بها النافذة بعد التشغيل التالي.</translation>
    </message>
    <message>
        <source>There is no address for that yet.</source>
        <translation>لا يوجد عنوان لذلك بعد.</translation>
    </message>
    <message>
        <source>When photos are done or need something, and the window is not in front.</source>
        <translation>عندما تكتمل الصور أو تحتاج إلى شيء والنافذة ليست في المقدمة.</translation>
    </message>
    <message>
        <source>While choosing</source>
        <translation>أثناء الاختيار</translation>
    </message>
    <message>
        <source>While photos are retouched</source>
        <translation>أثناء تنقيح الصور</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to make the pictures larger or smaller</source>
        <translation>اسحب لتكبير الصور أو تصغيرها</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فاشلة</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>بلا وجه</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>غير محفوظة</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>متبقية</translation>
    </message>
    <message>
        <source>{} {:,}</source>
        <translation>‏{} {:,}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>‏{}، {}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>A service for a studio</source>
        <translation>خدمة لاستوديو</translation>
    </message>
    <message>
        <source>Brush: more, less, original</source>
        <translation>الفرشاة: أكثر، أقل، الأصل</translation>
    </message>
    <message>
        <source>Brush: size, softness</source>
        <translation>الفرشاة: الحجم، النعومة</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>سطر الأوامر</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Drag the photo, even at the divider</source>
        <translation>سحب الصورة، حتى عند الفاصل</translation>
    </message>
    <message>
        <source>Engines, privacy, costs</source>
        <translation>المحركات والخصوصية والتكاليف</translation>
    </message>
    <message>
        <source>Faces and brush</source>
        <translation>الوجوه والفرشاة</translation>
    </message>
    <message>
        <source>First retouch</source>
        <translation>أول تنقيح</translation>
    </message>
    <message>
        <source>Found nowhere</source>
        <translation>لم يُعثر عليه</translation>
    </message>
    <message numerus="yes">
        <source>Found on %Ln page(s)</source>
        <translation>
            <numerusform>لم يُعثر عليه في أي صفحة</numerusform>
            <numerusform>عُثر عليه في صفحة واحدة</numerusform>
            <numerusform>عُثر عليه في صفحتين</numerusform>
            <numerusform>عُثر عليه في %Ln صفحات</numerusform>
            <numerusform>عُثر عليه في %Ln صفحة</numerusform>
            <numerusform>عُثر عليه في %Ln صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Level of one face</source>
        <translation>مستوى وجه واحد</translation>
    </message>
    <message>
        <source>Levels and effects</source>
        <translation>المستويات والمؤثرات</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>تحريك الصورة</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>برامج أخرى</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Previous / next photo</source>
        <translation>الصورة السابقة / التالية</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Retouching</source>
        <translation>التنقيح</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>الحفظ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>البحث في كل الصفحات</translation>
    </message>
    <message>
        <source>Shift + arrows</source>
        <translation>‏Shift + الأسهم</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>إظهار الأصل أثناء الضغط</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>Three hundred photos</source>
        <translation>ثلاثمئة صورة</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>عندما يحدث خطأ</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>&lt;a href=&quot;{}&quot;&gt;Get a key at {}&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;{}&quot;&gt;الحصول على مفتاح من {}&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>جارٍ الاستعلام…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>تحقّق</translation>
    </message>
    <message>
        <source>Paste your API key</source>
        <translation>الصق مفتاح API</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Save and check</source>
        <translation>حفظ وتحقّق</translation>
    </message>
    <message>
        <source>The key works. {:,.0f} credits, {}.</source>
        <translation>المفتاح يعمل. {:,.0f} نقطة، {}.</translation>
    </message>
    <message>
        <source>Your {} key</source>
        <translation>مفتاحك لدى {}</translation>
    </message>
    <message numerus="yes">
        <source>enough for %Ln photo(s)</source>
        <translation>
            <numerusform>لا تكفي لأي صورة</numerusform>
            <numerusform>تكفي لصورة واحدة</numerusform>
            <numerusform>تكفي لصورتين</numerusform>
            <numerusform>تكفي لـ %Ln صور</numerusform>
            <numerusform>تكفي لـ %Ln صورة</numerusform>
            <numerusform>تكفي لـ %Ln صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>{} API key</source>
        <translation>مفتاح API لـ {}</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>Level 100 %</source>
        <translation>المستوى ⁦100 %⁩</translation>
    </message>
    <message>
        <source>Level from 0 to 90 %</source>
        <translation>المستوى من 0 إلى ⁦90 %⁩</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>إظهار الأصل أثناء الضغط</translation>
    </message>
</context>
<context>
    <name>LastSession</name>
    <message numerus="yes">
        <source>%Ln entry(s) of the session damaged.</source>
        <translation>
            <numerusform>لا مدخلات تالفة في الجلسة.</numerusform>
            <numerusform>مدخل واحد في الجلسة تالف.</numerusform>
            <numerusform>مدخلان في الجلسة تالفان.</numerusform>
            <numerusform>%Ln مدخلات في الجلسة تالفة.</numerusform>
            <numerusform>%Ln مدخلًا في الجلسة تالفة.</numerusform>
            <numerusform>%Ln مدخل في الجلسة تالفة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>كلها محفوظة</numerusform>
            <numerusform>واحدة لم تُحفظ</numerusform>
            <numerusform>اثنتان لم تُحفظا</numerusform>
            <numerusform>%Ln لم تُحفظ</numerusform>
            <numerusform>%Ln لم تُحفظ</numerusform>
            <numerusform>%Ln لم تُحفظ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%Ln صور</numerusform>
            <numerusform>%Ln صورة</numerusform>
            <numerusform>%Ln صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) changed since, so that the result does not fit any more: {}. Retouch again.</source>
        <translation>
            <numerusform>لم تتغيّر أي صورة (⁨{}⁩).</numerusform>
            <numerusform>صورة واحدة تغيّرت بعد ذلك فلم تعد نتيجتها تطابقها: ⁨{}⁩. نقّحها مرة أخرى.</numerusform>
            <numerusform>صورتان تغيّرتا بعد ذلك فلم تعد نتيجتاهما تطابقانهما: ⁨{}⁩. نقّحهما مرة أخرى.</numerusform>
            <numerusform>%Ln صور تغيّرت بعد ذلك فلم تعد نتائجها تطابقها: ⁨{}⁩. نقّحها مرة أخرى.</numerusform>
            <numerusform>%Ln صورة تغيّرت بعد ذلك فلم تعد نتائجها تطابقها: ⁨{}⁩. نقّحها مرة أخرى.</numerusform>
            <numerusform>%Ln صورة تغيّرت بعد ذلك فلم تعد نتائجها تطابقها: ⁨{}⁩. نقّحها مرة أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not there any more: {}. Their results are kept until they are back.</source>
        <translation>
            <numerusform>لا صور مفقودة (⁨{}⁩).</numerusform>
            <numerusform>صورة واحدة لم تعد موجودة: ⁨{}⁩. تُحفظ نتيجتها حتى تعود.</numerusform>
            <numerusform>صورتان لم تعودا موجودتين: ⁨{}⁩. تُحفظ نتيجتاهما حتى تعودا.</numerusform>
            <numerusform>%Ln صور لم تعد موجودة: ⁨{}⁩. تُحفظ نتائجها حتى تعود.</numerusform>
            <numerusform>%Ln صورة لم تعد موجودة: ⁨{}⁩. تُحفظ نتائجها حتى تعود.</numerusform>
            <numerusform>%Ln صورة لم تعد موجودة: ⁨{}⁩. تُحفظ نتائجها حتى تعود.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln retouched</source>
        <translation>
            <numerusform>لم تُنقّح أي منها</numerusform>
            <numerusform>واحدة منقّحة</numerusform>
            <numerusform>اثنتان منقّحتان</numerusform>
            <numerusform>%Ln منقّحة</numerusform>
            <numerusform>%Ln منقّحة</numerusform>
            <numerusform>%Ln منقّحة</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier session is damaged and cannot be continued. Its list is kept as {}.</source>
        <translation>جلسة سابقة تالفة ولا يمكن متابعتها. قائمتها محفوظة باسم ⁨{}⁩.</translation>
    </message>
    <message>
        <source>Your last session: {}.</source>
        <translation>جلستك الأخيرة: {}.</translation>
    </message>
    <message>
        <source>all of it saved</source>
        <translation>كل النتائج محفوظة</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <comment>a time, and what there was</comment>
        <translation>‏{}: {}</translation>
    </message>
</context>
<context>
    <name>LastSessionCard</name>
    <message numerus="yes">
        <source>%Ln result(s) that no file holds are deleted with them.</source>
        <translation>
            <numerusform>لا تُحذف معها أي نتيجة.</numerusform>
            <numerusform>تُحذف معها نتيجة واحدة لم تُحفظ في ملف.</numerusform>
            <numerusform>تُحذف معها نتيجتان لم تُحفظا في ملف.</numerusform>
            <numerusform>تُحذف معها %Ln نتائج لم تُحفظ في ملف.</numerusform>
            <numerusform>تُحذف معها %Ln نتيجة لم تُحفظ في ملف.</numerusform>
            <numerusform>تُحذف معها %Ln نتيجة لم تُحفظ في ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>متا&amp;بعة</translation>
    </message>
    <message>
        <source>All results are saved. Photos and saved files stay where they are.</source>
        <translation>كل النتائج محفوظة. تبقى الصور والملفات المحفوظة في أماكنها.</translation>
    </message>
    <message>
        <source>Earl&amp;ier sessions</source>
        <translation>جلسات ساب&amp;قة</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Forget all earlier sessions?</source>
        <translation>نسيان كل الجلسات السابقة؟</translation>
    </message>
    <message>
        <source>Forget all of them…</source>
        <translation>نسيانها كلها…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Start &amp;afresh</source>
        <translation>بدء من &amp;جديد</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>بلا طلبات</numerusform>
            <numerusform>طلب واحد</numerusform>
            <numerusform>طلبين</numerusform>
            <numerusform>%Ln طلبات</numerusform>
            <numerusform>%Ln طلبًا</numerusform>
            <numerusform>%Ln طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>All months: {}</source>
        <translation>كل الأشهر: {}</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>النقاط</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln kept result(s).</source>
        <translation>
            <numerusform>لم تُحذف أي نتيجة محفوظة.</numerusform>
            <numerusform>حُذفت نتيجة محفوظة واحدة.</numerusform>
            <numerusform>حُذفت نتيجتان محفوظتان.</numerusform>
            <numerusform>حُذفت %Ln نتائج محفوظة.</numerusform>
            <numerusform>حُذفت %Ln نتيجة محفوظة.</numerusform>
            <numerusform>حُذفت %Ln نتيجة محفوظة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>المآل</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Saved as {} in {}</source>
        <translation>حُفظت باسم ⁨{}⁩ في ⁨{}⁩</translation>
    </message>
    <message>
        <source>There was nothing to delete.</source>
        <translation>لم يكن هناك ما يُحذف.</translation>
    </message>
    <message>
        <source>This month: {}</source>
        <translation>هذا الشهر: {}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>no credits</source>
        <translation>لا نقاط</translation>
    </message>
    <message numerus="yes">
        <source>{:,.10g} credit(s)</source>
        <translation>
            <numerusform>{:,.10g} نقطة</numerusform>
            <numerusform>{:,.10g} نقطة</numerusform>
            <numerusform>{:,.10g} نقطة</numerusform>
            <numerusform>{:,.10g} نقاط</numerusform>
            <numerusform>{:,.10g} نقطة</numerusform>
            <numerusform>{:,.10g} نقطة</numerusform>
        </translation>
    </message>
    <message>
        <source>{credits} ({unsure:,.10g} uncertain) in {calls}</source>
        <translation>‏{credits} (منها {unsure:,.10g} غير مؤكدة) في {calls}</translation>
    </message>
    <message>
        <source>{credits} in {calls}</source>
        <translation>‏{credits} في {calls}</translation>
    </message>
    <message>
        <source>{month} {year}: {cost}</source>
        <comment>month is the name of one</comment>
        <translation>‏{month} {year}: {cost}</translation>
    </message>
</context>
<context>
    <name>LevelSection</name>
    <message>
        <source>Beauty level</source>
        <translation>مستوى التنقيح</translation>
    </message>
    <message>
        <source>Beauty level in per cent</source>
        <translation>مستوى التنقيح بالمئة</translation>
    </message>
    <message>
        <source>mixed, {} to {}</source>
        <translation>متفاوت، من {} إلى {}</translation>
    </message>
</context>
<context>
    <name>ListActions</name>
    <message>
        <source>By name</source>
        <translation>حسب الاسم</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>حسب الحالة</translation>
    </message>
    <message>
        <source>By time taken</source>
        <translation>حسب وقت الالتقاط</translation>
    </message>
    <message>
        <source>Face wall</source>
        <translation>جدار الوجوه</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>شبكة</translation>
    </message>
    <message>
        <source>Larger thumbnails</source>
        <translation>صور مصغّرة أكبر</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>ترتيب خاص</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Smaller thumbnails</source>
        <translation>صور مصغّرة أصغر</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Order of the photos: {}</source>
        <translation>ترتيب الصور: {}</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>حجم الصور</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>لا سطور</numerusform>
            <numerusform>سطر واحد</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%Ln سطور</numerusform>
            <numerusform>%Ln سطرًا</numerusform>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Errors alone</source>
        <translation>الأخطاء فقط</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>سطور السجل</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Nothing of that kind was written down.</source>
        <translation>لم يُسجَّل شيء من هذا النوع.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>إظهار في الم&amp;جلد</translation>
    </message>
    <message>
        <source>There is no log: the profile cannot be written to.</source>
        <translation>لا يوجد سجل: تعذّرت الكتابة في الملف الشخصي.</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>التحذيرات والأخطاء</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>أي السطور</translation>
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
        <translation>إنهاء التحديد</translation>
    </message>
    <message>
        <source>Stop marking (Esc)</source>
        <translation>إنهاء التحديد (⁦Esc⁩)</translation>
    </message>
</context>
<context>
    <name>MarkOverlay</name>
    <message>
        <source>Arrow keys move the box, plus and minus change its size, Enter looks for a face in it</source>
        <translation>مفاتيح الأسهم تحرّك المربع، وعلامتا الزائد والناقص تغيّران حجمه، وEnter تبحث عن وجه فيه</translation>
    </message>
    <message>
        <source>Draw a box round the face.</source>
        <translation>ارسم مربعًا حول الوجه.</translation>
    </message>
    <message>
        <source>Looking for a face in this box…</source>
        <translation>جارٍ البحث عن وجه في هذا المربع…</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>تحديد وجه</translation>
    </message>
    <message>
        <source>No face could be made out in this box. Draw it again, closer round the face.</source>
        <translation>تعذّر العثور على وجه في هذا المربع. ارسمه مرة أخرى أقرب إلى الوجه.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;صورة</translation>
    </message>
    <message>
        <source>&amp;Retouch</source>
        <translation>ت&amp;نقيح</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>NewVersions</name>
    <message>
        <source>Beauty Desk {} is there.</source>
        <translation>صدر Beauty Desk {}.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%Ln file(s) not a photo ({}).</source>
        <translation>
            <numerusform>لا ملفات غير الصور ({}).</numerusform>
            <numerusform>ملف واحد ليس صورة ({}).</numerusform>
            <numerusform>ملفان ليسا صورًا ({}).</numerusform>
            <numerusform>%Ln ملفات ليست صورًا ({}).</numerusform>
            <numerusform>%Ln ملفًا ليست صورًا ({}).</numerusform>
            <numerusform>%Ln ملف ليست صورًا ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not there ({}).</source>
        <translation>
            <numerusform>لا ملفات مفقودة ({}).</numerusform>
            <numerusform>‏«{}» غير موجود.</numerusform>
            <numerusform>ملفان غير موجودين ({}).</numerusform>
            <numerusform>%Ln ملفات غير موجودة ({}).</numerusform>
            <numerusform>%Ln ملفًا غير موجودة ({}).</numerusform>
            <numerusform>%Ln ملف غير موجودة ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) without photos ({}).</source>
        <translation>
            <numerusform>لا مجلدات بلا صور ({}).</numerusform>
            <numerusform>لا توجد صور في المجلد «{}».</numerusform>
            <numerusform>مجلدان بلا صور ({}).</numerusform>
            <numerusform>%Ln مجلدات بلا صور ({}).</numerusform>
            <numerusform>%Ln مجلدًا بلا صور ({}).</numerusform>
            <numerusform>%Ln مجلد بلا صور ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not sent yet.</source>
        <translation>
            <numerusform>لا صور لم تُرسل.</numerusform>
            <numerusform>صورة واحدة لم تُرسل بعد.</numerusform>
            <numerusform>صورتان لم تُرسلا بعد.</numerusform>
            <numerusform>%Ln صور لم تُرسل بعد.</numerusform>
            <numerusform>%Ln صورة لم تُرسل بعد.</numerusform>
            <numerusform>%Ln صورة لم تُرسل بعد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) paid for and not saved; fetching is free.</source>
        <translation>
            <numerusform>لا صور مدفوعة غير محفوظة.</numerusform>
            <numerusform>صورة واحدة مدفوعة وغير محفوظة؛ جلبها مجاني.</numerusform>
            <numerusform>صورتان مدفوعتان وغير محفوظتين؛ جلبهما مجاني.</numerusform>
            <numerusform>%Ln صور مدفوعة وغير محفوظة؛ جلبها مجاني.</numerusform>
            <numerusform>%Ln صورة مدفوعة وغير محفوظة؛ جلبها مجاني.</numerusform>
            <numerusform>%Ln صورة مدفوعة وغير محفوظة؛ جلبها مجاني.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) perhaps charged without a receipt.</source>
        <translation>
            <numerusform>لا صور مشكوك فيها.</numerusform>
            <numerusform>ربما خُصمت صورة واحدة بلا إيصال.</numerusform>
            <numerusform>ربما خُصمت صورتان بلا إيصال.</numerusform>
            <numerusform>ربما خُصمت %Ln صور بلا إيصال.</numerusform>
            <numerusform>ربما خُصمت %Ln صورة بلا إيصال.</numerusform>
            <numerusform>ربما خُصمت %Ln صورة بلا إيصال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) sent and not saved.</source>
        <translation>
            <numerusform>لا صور مرسلة غير محفوظة.</numerusform>
            <numerusform>صورة واحدة مرسلة وغير محفوظة.</numerusform>
            <numerusform>صورتان مرسلتان وغير محفوظتين.</numerusform>
            <numerusform>%Ln صور مرسلة وغير محفوظة.</numerusform>
            <numerusform>%Ln صورة مرسلة وغير محفوظة.</numerusform>
            <numerusform>%Ln صورة مرسلة وغير محفوظة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) of Beauty Desk left out.</source>
        <translation>
            <numerusform>لم تُستبعد أي نتيجة.</numerusform>
            <numerusform>استُبعدت نتيجة واحدة صنعها Beauty Desk.</numerusform>
            <numerusform>استُبعدت نتيجتان صنعهما Beauty Desk.</numerusform>
            <numerusform>استُبعدت %Ln نتائج صنعها Beauty Desk.</numerusform>
            <numerusform>استُبعدت %Ln نتيجة صنعها Beauty Desk.</numerusform>
            <numerusform>استُبعدت %Ln نتيجة صنعها Beauty Desk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain photo(s) charged, without a result.</source>
        <translation>
            <numerusform>لم تُخصم أي صورة غير مؤكدة.</numerusform>
            <numerusform>صورة واحدة غير مؤكدة خُصمت، بلا نتيجة.</numerusform>
            <numerusform>صورتان غير مؤكدتين خُصمتا، بلا نتيجة.</numerusform>
            <numerusform>%Ln صور غير مؤكدة خُصمت، بلا نتيجة.</numerusform>
            <numerusform>%Ln صورة غير مؤكدة خُصمت، بلا نتيجة.</numerusform>
            <numerusform>%Ln صورة غير مؤكدة خُصمت، بلا نتيجة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain photo(s) not charged.</source>
        <translation>
            <numerusform>كل الصور غير المؤكدة خُصمت.</numerusform>
            <numerusform>صورة واحدة غير مؤكدة لم تُخصم.</numerusform>
            <numerusform>صورتان غير مؤكدتين لم تُخصما.</numerusform>
            <numerusform>%Ln صور غير مؤكدة لم تُخصم.</numerusform>
            <numerusform>%Ln صورة غير مؤكدة لم تُخصم.</numerusform>
            <numerusform>%Ln صورة غير مؤكدة لم تُخصم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln photo(s).</source>
        <translation>
            <numerusform>لم تُضف أي صورة.</numerusform>
            <numerusform>أُضيفت صورة واحدة.</numerusform>
            <numerusform>أُضيفت صورتان.</numerusform>
            <numerusform>أُضيفت %Ln صور.</numerusform>
            <numerusform>أُضيفت %Ln صورة.</numerusform>
            <numerusform>أُضيفت %Ln صورة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Beauty Desk keeps asking, also after a restart.</source>
        <translation>يواصل Beauty Desk السؤال، حتى بعد إعادة التشغيل.</translation>
    </message>
    <message>
        <source>No connection. This photo is paid for; Beauty Desk keeps trying and goes on by itself. You can keep working on this computer.</source>
        <translation>لا يوجد اتصال. هذه الصورة مدفوعة؛ يواصل Beauty Desk المحاولة ويتابع من تلقاء نفسه. يمكنك مواصلة العمل على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>No face was found in this photo, so it stays as it is. If there is one, show where.</source>
        <translation>لم يُعثر على وجه في هذه الصورة، لذلك تبقى كما هي. إن كان فيها وجه فحدّد مكانه.</translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln file(s) of kinds that are not read here ({}).</source>
        <translation>
            <numerusform>لم يجرِ تخطي أي ملف (⁦{}⁩).</numerusform>
            <numerusform>جرى تخطي ملف واحد من نوع لا يُقرأ هنا (⁦{}⁩).</numerusform>
            <numerusform>جرى تخطي ملفين من أنواع لا تُقرأ هنا (⁦{}⁩).</numerusform>
            <numerusform>جرى تخطي %Ln ملفات من أنواع لا تُقرأ هنا (⁦{}⁩).</numerusform>
            <numerusform>جرى تخطي %Ln ملفًا من أنواع لا تُقرأ هنا (⁦{}⁩).</numerusform>
            <numerusform>جرى تخطي %Ln ملف من أنواع لا تُقرأ هنا (⁦{}⁩).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln folder(s) that other programs keep for themselves ({}).</source>
        <translation>
            <numerusform>لم يجرِ تخطي أي مجلد ({}).</numerusform>
            <numerusform>جرى تخطي مجلد واحد تحتفظ به برامج أخرى لنفسها ({}).</numerusform>
            <numerusform>جرى تخطي مجلدين تحتفظ بهما برامج أخرى لنفسها ({}).</numerusform>
            <numerusform>جرى تخطي %Ln مجلدات تحتفظ بها برامج أخرى لنفسها ({}).</numerusform>
            <numerusform>جرى تخطي %Ln مجلدًا تحتفظ بها برامج أخرى لنفسها ({}).</numerusform>
            <numerusform>جرى تخطي %Ln مجلد تحتفظ بها برامج أخرى لنفسها ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln photo(s) whose result was not saved.</source>
        <translation>
            <numerusform>لم تُزل أي صورة.</numerusform>
            <numerusform>أُزيلت صورة واحدة لم تُحفظ نتيجتها.</numerusform>
            <numerusform>أُزيلت صورتان لم تُحفظ نتيجتاهما.</numerusform>
            <numerusform>أُزيلت %Ln صور لم تُحفظ نتائجها.</numerusform>
            <numerusform>أُزيلت %Ln صورة لم تُحفظ نتائجها.</numerusform>
            <numerusform>أُزيلت %Ln صورة لم تُحفظ نتائجها.</numerusform>
        </translation>
    </message>
    <message>
        <source>The result is still here.</source>
        <translation>النتيجة ما زالت هنا.</translation>
    </message>
    <message>
        <source>The service does not answer. Beauty Desk keeps trying and goes on by itself. You can keep working on this computer.</source>
        <translation>الخدمة لا تستجيب. يواصل Beauty Desk المحاولة ويستأنف من تلقاء نفسه. يمكنك متابعة العمل على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Then it is finished by itself.</source>
        <translation>ثم تكتمل من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>This takes longer than usual. Beauty Desk keeps asking and can fetch it until {}, also after a restart.</source>
        <translation>يستغرق هذا وقتًا أطول من المعتاد. يواصل Beauty Desk السؤال ويمكنه جلبها حتى {}، حتى بعد إعادة التشغيل.</translation>
    </message>
    <message>
        <source>This takes longer than usual. The photo is paid for; Beauty Desk keeps asking and can fetch it until {}, also after a restart.</source>
        <translation>يستغرق هذا وقتًا أطول من المعتاد. الصورة مدفوعة؛ يواصل Beauty Desk السؤال ويمكنه جلبها حتى {}، وبعد إعادة التشغيل أيضًا.</translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation>مرحبًا بعودتك.</translation>
    </message>
    <message>
        <source>{}. {}</source>
        <translation>{}. {}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Change the limit</source>
        <translation>تغيير الحد</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Do it on this computer</source>
        <translation>إنجازها على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Do the rest on this computer</source>
        <translation>إنجاز الباقي على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Fetch from {}</source>
        <translation>جلب من {}</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>تركها كما هي</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>تحديد وجه</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>ليس هذا الإصدار</translation>
    </message>
    <message>
        <source>Open key settings</source>
        <translation>فتح إعدادات المفتاح</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>تقرير…</translation>
    </message>
    <message>
        <source>Retouch it again</source>
        <translation>تنقيح مرة أخرى</translation>
    </message>
    <message numerus="yes">
        <source>Retouch it again (%Ln credit(s))</source>
        <translation>
            <numerusform>تنقيح مرة أخرى (بلا نقاط)</numerusform>
            <numerusform>تنقيح مرة أخرى (نقطة واحدة)</numerusform>
            <numerusform>تنقيح مرة أخرى (نقطتان)</numerusform>
            <numerusform>تنقيح مرة أخرى (%Ln نقاط)</numerusform>
            <numerusform>تنقيح مرة أخرى (%Ln نقطة)</numerusform>
            <numerusform>تنقيح مرة أخرى (%Ln نقطة)</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إرسال مرة أخرى</translation>
    </message>
    <message numerus="yes">
        <source>Send again (%Ln credit(s))</source>
        <translation>
            <numerusform>إرسال مرة أخرى (بلا نقاط)</numerusform>
            <numerusform>إرسال مرة أخرى (نقطة واحدة)</numerusform>
            <numerusform>إرسال مرة أخرى (نقطتان)</numerusform>
            <numerusform>إرسال مرة أخرى (%Ln نقاط)</numerusform>
            <numerusform>إرسال مرة أخرى (%Ln نقطة)</numerusform>
            <numerusform>إرسال مرة أخرى (%Ln نقطة)</numerusform>
        </translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>إرسال على أي حال</translation>
    </message>
    <message numerus="yes">
        <source>Send anyway (%Ln credit(s))</source>
        <translation>
            <numerusform>إرسال على أي حال (بلا نقاط)</numerusform>
            <numerusform>إرسال على أي حال (نقطة واحدة)</numerusform>
            <numerusform>إرسال على أي حال (نقطتان)</numerusform>
            <numerusform>إرسال على أي حال (%Ln نقاط)</numerusform>
            <numerusform>إرسال على أي حال (%Ln نقطة)</numerusform>
            <numerusform>إرسال على أي حال (%Ln نقطة)</numerusform>
        </translation>
    </message>
    <message>
        <source>Send {}</source>
        <translation>إرسال {}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>إظهار التقرير</translation>
    </message>
    <message>
        <source>Take the smaller picture as it came</source>
        <translation>أخذ الصورة الأصغر كما وصلت</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message numerus="yes">
        <source>Try again (%Ln credit(s))</source>
        <translation>
            <numerusform>إعادة المحاولة (بلا نقاط)</numerusform>
            <numerusform>إعادة المحاولة (نقطة واحدة)</numerusform>
            <numerusform>إعادة المحاولة (نقطتان)</numerusform>
            <numerusform>إعادة المحاولة (%Ln نقاط)</numerusform>
            <numerusform>إعادة المحاولة (%Ln نقطة)</numerusform>
            <numerusform>إعادة المحاولة (%Ln نقطة)</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>ما الجديد</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>OpenActions</name>
    <message>
        <source>Add photos</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>إضافة صور…</translation>
    </message>
    <message>
        <source>Continue the last session</source>
        <translation>متابعة الجلسة الأخيرة</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>فتح مجلد صور</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>Photos ({});;All files (*)</source>
        <translation>صور ({});;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>OwnConsentSheet</name>
    <message numerus="yes">
        <source>%Ln photo(s) wait for your answer.</source>
        <translation>
            <numerusform>لا صور تنتظر جوابك.</numerusform>
            <numerusform>صورة واحدة تنتظر جوابك.</numerusform>
            <numerusform>صورتان تنتظران جوابك.</numerusform>
            <numerusform>%Ln صور تنتظر جوابك.</numerusform>
            <numerusform>%Ln صورة تنتظر جوابك.</numerusform>
            <numerusform>%Ln صورة تنتظر جوابك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Retouch at {}?</source>
        <translation>التنقيح في {}؟</translation>
    </message>
    <message>
        <source>Send photos there</source>
        <translation>إرسال الصور إلى هناك</translation>
    </message>
    <message>
        <source>Your photos go to {}: a smaller copy of each, without metadata, location or file name. It keeps results for 24 hours. Nothing is billed.</source>
        <translation>تُرسل صورك إلى {}: نسخة أصغر من كل صورة، بلا بيانات وصفية ولا موقع ولا اسم ملف. تُحفظ النتائج هناك 24 ساعة. لا يُحسب عليك شيء.</translation>
    </message>
</context>
<context>
    <name>OwnService</name>
    <message>
        <source>Asking…</source>
        <translation>جارٍ الاستعلام…</translation>
    </message>
    <message>
        <source>It works, and takes the key.</source>
        <translation>الخدمة تعمل وتقبل المفتاح.</translation>
    </message>
    <message>
        <source>No key: that is enough for a service that wants none.</source>
        <translation>بلا مفتاح: هذا يكفي لخدمة لا تطلب مفتاحًا.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. See that the service runs there.</source>
        <translation>لا شيء يستجيب على هذا العنوان. تأكد من أن الخدمة تعمل هناك.</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is not a Beauty Desk service.</source>
        <translation>شيء ما يستجيب على هذا العنوان، لكنه ليس خدمة Beauty Desk.</translation>
    </message>
    <message>
        <source>The connection is not safe, so the key was not sent. Ask whoever runs the service.</source>
        <translation>الاتصال غير آمن، لذلك لم يُرسل المفتاح. اسأل من يدير الخدمة.</translation>
    </message>
    <message>
        <source>The key comes from {} and is not stored.</source>
        <translation>المفتاح مأخوذ من {} ولا يُحفظ.</translation>
    </message>
    <message>
        <source>The key is in your system keyring.</source>
        <translation>المفتاح في حافظة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>The key is kept for this session only.</source>
        <translation>يُحتفظ بالمفتاح لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>The service is there, but does not take this key. Ask whoever runs it.</source>
        <translation>الخدمة موجودة، لكنها لا تقبل هذا المفتاح. اسأل من يديرها.</translation>
    </message>
    <message>
        <source>The service is there, but does not work just now.</source>
        <translation>الخدمة موجودة، لكنها لا تعمل الآن.</translation>
    </message>
</context>
<context>
    <name>OwnServiceForm</name>
    <message>
        <source>&amp;Address</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>الم&amp;فتاح</translation>
    </message>
    <message>
        <source>A Beauty Desk service on the network</source>
        <translation>خدمة Beauty Desk على الشبكة</translation>
    </message>
    <message>
        <source>As set where the service runs</source>
        <translation>كما هو مضبوط حيث تعمل الخدمة</translation>
    </message>
    <message>
        <source>Free: a strong computer of yours retouches for this one. A smaller copy of each photo goes there, without metadata, location or file name, and results are deleted there after 24 hours.</source>
        <translation>مجانًا: حاسوب قوي لديك ينقّح لهذا الحاسوب. تُرسل إليه نسخة أصغر من كل صورة، بلا بيانات وصفية ولا موقع ولا اسم ملف، وتُحذف النتائج هناك بعد 24 ساعة.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Save and try</source>
        <translation>حفظ وتجربة</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>The line is not encrypted: others in this network could read photos and key.</source>
        <translation>الخط غير مشفّر: قد يقرأ آخرون في هذه الشبكة الصور والمفتاح.</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>Film strip</source>
        <translation>شريط الصور</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>الجزء السابق من النافذة</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message numerus="yes">
        <source>%Ln credit(s)</source>
        <translation>
            <numerusform>لا نقاط</numerusform>
            <numerusform>نقطة واحدة</numerusform>
            <numerusform>نقطتان</numerusform>
            <numerusform>%Ln نقاط</numerusform>
            <numerusform>%Ln نقطة</numerusform>
            <numerusform>%Ln نقطة</numerusform>
        </translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>المحرك</translation>
    </message>
    <message>
        <source>Fine-tune is for the engine on this computer.</source>
        <translation>الضبط الدقيق للمحرك على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>متفاوت</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Options</source>
        <translation>الخيارات</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Do this next</source>
        <translation>افعل هذا تاليًا</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>تركها كما هي</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>تقديم</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>تأخير</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>All photos</source>
        <translation>كل الصور</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>${dollars:,.2f}</source>
        <translation>‏{dollars:,.2f}&#xa0;$</translation>
    </message>
    <message>
        <source>${dollars:.4f}</source>
        <translation>‏{dollars:.4f}&#xa0;$</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>دقيقة واحدة</translation>
    </message>
    <message>
        <source>A Beauty Desk service</source>
        <translation>خدمة Beauty Desk</translation>
    </message>
    <message>
        <source>A foreign answer</source>
        <translation>رد من غير الخدمة</translation>
    </message>
    <message>
        <source>A name needs a letter, a digit or one of {known}.</source>
        <translation>يحتاج الاسم إلى حرف أو رقم أو أحد ⁨{known}⁩.</translation>
    </message>
    <message>
        <source>A part that works on pixels (numpy) is missing. Photos can still be retouched online.</source>
        <translation>جزء يعالج البكسلات (numpy) مفقود. ما زال يمكن تنقيح الصور عبر الإنترنت.</translation>
    </message>
    <message>
        <source>A {format} file holds at most {most} pixels on a side; this photo has {width} x {height}.</source>
        <translation>يتسع ملف {format} لما لا يزيد على {most} بكسل للضلع؛ هذه الصورة ⁦{width} x {height}⁩.</translation>
    </message>
    <message>
        <source>Already retouched</source>
        <translation>منقّحة من قبل</translation>
    </message>
    <message>
        <source>An HDR photo ({curve}): shown and saved in standard range.</source>
        <translation>صورة HDR ({curve}): تُعرض وتُحفظ بالنطاق القياسي.</translation>
    </message>
    <message>
        <source>Another copy of Beauty Desk is at work on this photo, and will save it.</source>
        <translation>نسخة أخرى من Beauty Desk تعمل على هذه الصورة وستحفظها.</translation>
    </message>
    <message>
        <source>Another page came in place of the online service: this network may want you to sign in first.</source>
        <translation>وصلت صفحة أخرى بدل الخدمة عبر الإنترنت: ربما تطلب هذه الشبكة تسجيل الدخول أولًا.</translation>
    </message>
    <message>
        <source>Answers are lost</source>
        <translation>فُقدت الردود</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy to allow {host}, or use another network.</source>
        <translation>اطلب ممن يدير الوكيل السماح بـ ⁨{host}⁩، أو استخدم شبكة أخرى.</translation>
    </message>
    <message>
        <source>At AILabTools now, paid for</source>
        <translation>لدى AILabTools الآن، مدفوعة</translation>
    </message>
    <message>
        <source>At the service now</source>
        <translation>الآن لدى الخدمة</translation>
    </message>
    <message>
        <source>BEAUTYDESK_POLL_SECONDS must be a number of seconds above 0.</source>
        <translation>يجب أن يكون BEAUTYDESK_POLL_SECONDS عددًا من الثواني أكبر من 0.</translation>
    </message>
    <message>
        <source>Being sent now</source>
        <translation>تُرسل الآن</translation>
    </message>
    <message>
        <source>Braces are for {known} only.</source>
        <translation>الأقواس المعقوفة مخصصة لـ ⁨{known}⁩ فقط.</translation>
    </message>
    <message>
        <source>Buy credits from the service and go on, or use the engine on this computer.</source>
        <translation>اشترِ نقاطًا من الخدمة وتابع، أو استخدم المحرك على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Camera data: kept</source>
        <translation>بيانات الكاميرا: تُحفظ</translation>
    </message>
    <message>
        <source>Camera data: stays with the original</source>
        <translation>بيانات الكاميرا: تبقى في الأصل فقط</translation>
    </message>
    <message>
        <source>Cannot be edited for another program</source>
        <translation>تعذّر التحرير لبرنامج آخر</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to a folder of yours.</source>
        <translation>غيّر أذوناتها، أو انسخها إلى مجلد لك.</translation>
    </message>
    <message>
        <source>Check the connection, and go on when it holds.</source>
        <translation>تحقّق من الاتصال، وتابع عندما يستقر.</translation>
    </message>
    <message>
        <source>Check the connection, or save it with the browser and drop the file.</source>
        <translation>تحقّق من الاتصال، أو احفظها بالمتصفح وأفلِت الملف.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer. Where a company or a filter looks into connections, let SSL_CERT_FILE name the file with its certificate.</source>
        <translation>تحقّق من التاريخ والوقت على هذا الحاسوب. وإن كانت شركة أو أداة ترشيح تفحص الاتصالات، فاضبط SSL_CERT_FILE على الملف الذي فيه شهادتها.</translation>
    </message>
    <message>
        <source>Check the drive it is on, or copy it to this computer.</source>
        <translation>تحقّق من وحدة التخزين التي هي عليها، أو انسخها إلى هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Check the key in the settings (or: beautydesk key status).</source>
        <translation>تحقّق من المفتاح في الإعدادات (أو: beautydesk key status).</translation>
    </message>
    <message>
        <source>Check the key in the settings, under Engines (or: beautydesk key status --service).</source>
        <translation>تحقق من المفتاح في الإعدادات تحت «المحركات» (أو: beautydesk key status --service).</translation>
    </message>
    <message>
        <source>Check your balance before you send it again.</source>
        <translation>تحقّق من رصيدك قبل إرسالها مرة أخرى.</translation>
    </message>
    <message>
        <source>Check your internet connection; the engine on this computer works without one.</source>
        <translation>تحقّق من اتصالك بالإنترنت؛ المحرك على هذا الحاسوب يعمل من دونه.</translation>
    </message>
    <message>
        <source>Choose a file that Beauty Desk has exported.</source>
        <translation>اختر ملفًا صدّره Beauty Desk.</translation>
    </message>
    <message>
        <source>Choose a photo file.</source>
        <translation>اختر ملف صورة.</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is clearly seen, or send it all the same.</source>
        <translation>اختر صورة يظهر فيها وجه بوضوح، أو أرسلها على أي حال.</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is clearly seen.</source>
        <translation>اختر صورة يظهر فيها وجه بوضوح.</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is larger and turned to the camera.</source>
        <translation>اختر صورة فيها وجه أكبر ومتجه إلى الكاميرا.</translation>
    </message>
    <message>
        <source>Choose a photo, or a folder that holds some.</source>
        <translation>اختر صورة، أو مجلدًا يحتوي على صور.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>اختر اسمًا أقصر.</translation>
    </message>
    <message>
        <source>Choose another certificate and key, or save without a signature.</source>
        <translation>اختر شهادة ومفتاحًا آخرين، أو احفظ بلا توقيع.</translation>
    </message>
    <message>
        <source>Choose another folder, or a format that makes smaller files.</source>
        <translation>اختر مجلدًا آخر، أو تنسيقًا ينتج ملفات أصغر.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Contact the service&apos;s support.</source>
        <translation>تواصل مع دعم الخدمة.</translation>
    </message>
    <message>
        <source>Content Credentials: signed</source>
        <translation>بيانات اعتماد المحتوى: موقّعة</translation>
    </message>
    <message>
        <source>Content Credentials: stay with the original</source>
        <translation>بيانات اعتماد المحتوى: تبقى في الأصل فقط</translation>
    </message>
    <message>
        <source>Copy it again from the camera or from where it came.</source>
        <translation>انسخها مرة أخرى من الكاميرا أو من مصدرها.</translation>
    </message>
    <message>
        <source>Copy it again from where it came.</source>
        <translation>انسخها مرة أخرى من مصدرها.</translation>
    </message>
    <message>
        <source>Copy it again from where you got it.</source>
        <translation>انسخه مرة أخرى من حيث حصلت عليه.</translation>
    </message>
    <message>
        <source>Copy the key once more from the service&apos;s page and paste it in the settings.</source>
        <translation>انسخ المفتاح مرة أخرى من صفحة الخدمة والصقه في الإعدادات.</translation>
    </message>
    <message>
        <source>Could not save</source>
        <translation>تعذّر الحفظ</translation>
    </message>
    <message>
        <source>Could not sign</source>
        <translation>تعذّر التوقيع</translation>
    </message>
    <message>
        <source>Crop the photo closer to the face.</source>
        <translation>قصّ الصورة لتقترب من الوجه.</translation>
    </message>
    <message>
        <source>Depth: kept</source>
        <translation>العمق: يُحفظ</translation>
    </message>
    <message>
        <source>Depth: stays with the original</source>
        <translation>العمق: يبقى في الأصل فقط</translation>
    </message>
    <message>
        <source>Develop it in your RAW program, export it as TIFF or JPEG, and add that.</source>
        <translation>عالجها في برنامج RAW لديك، وصدّرها بتنسيق TIFF أو JPEG، ثم أضفها.</translation>
    </message>
    <message>
        <source>Drag the picture itself, not a link to its page, or save it with the browser and drop the file.</source>
        <translation>اسحب الصورة نفسها لا رابط صفحتها، أو احفظها بالمتصفح وأفلِت الملف.</translation>
    </message>
    <message>
        <source>Export a smaller copy of it first.</source>
        <translation>صدّر نسخة أصغر منها أولًا.</translation>
    </message>
    <message>
        <source>Export it as JPEG, PNG or TIFF from the program that made it, and add that.</source>
        <translation>صدّرها بتنسيق JPEG أو PNG أو TIFF من البرنامج الذي صنعها، ثم أضفها.</translation>
    </message>
    <message>
        <source>Export it as an 8-bit or 16-bit photo first.</source>
        <translation>صدّرها أولًا صورةً بعمق 8 بت أو 16 بت.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>For this the photo would have to be sent, which costs credits and was not asked for. Nothing was sent.</source>
        <translation>يتطلب هذا إرسال الصورة، وهو يكلّف نقاطًا ولم يُطلب. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>For this the photo would have to be sent, which was not asked for. Nothing was sent.</source>
        <translation>يتطلب هذا إرسال الصورة، ولم يُطلب ذلك. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Free some space on the drive of the profile, then retouch the photo again.</source>
        <translation>أفرغ بعض المساحة في وحدة تخزين الملف الشخصي، ثم نقّح الصورة مرة أخرى.</translation>
    </message>
    <message>
        <source>Free some space on the drive of the profile.</source>
        <translation>أفرغ بعض المساحة في وحدة تخزين الملف الشخصي.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation>أفرغ بعض المساحة، أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>From {until} on the balance tells whether it was charged.</source>
        <translation>اعتبارًا من {until} يبيّن الرصيد هل خُصم ثمنها.</translation>
    </message>
    <message>
        <source>Further channels stay with the original: {count}.</source>
        <translation>تبقى قنوات أخرى في الأصل فقط: {count}.</translation>
    </message>
    <message>
        <source>Given up by the service</source>
        <translation>تخلّت عنها الخدمة</translation>
    </message>
    <message>
        <source>HDR: kept</source>
        <translation>‏HDR: يُحفظ</translation>
    </message>
    <message>
        <source>HDR: not kept, the standard picture is saved</source>
        <translation>‏HDR: لا يُحفظ، وتُحفظ الصورة القياسية</translation>
    </message>
    <message>
        <source>In about {percent} % of the retouched area the service shows something that your photo does not have there; its own detail, enlarged, was used for it.</source>
        <translation>في نحو ⁦{percent} %⁩ من المساحة المنقّحة تعرض الخدمة شيئًا ليس في صورتك؛ فاستُخدمت تفاصيلها هي مكبّرة.</translation>
    </message>
    <message>
        <source>Install it with: {command}</source>
        <translation>ثبّتها باستخدام: {command}</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>ثبّت البرنامج مرة أخرى.</translation>
    </message>
    <message>
        <source>Install the program again. If you run it from its source, run `python packaging/models.py` once.</source>
        <translation>ثبّت البرنامج مرة أخرى. إن كنت تشغّله من مصدره فنفّذ `python packaging/models.py` مرة واحدة.</translation>
    </message>
    <message>
        <source>It can be fetched at the next start (or: beautydesk resume); it is not sent again.</source>
        <translation>يمكن جلبها عند التشغيل التالي (أو: beautydesk resume)؛ ولن تُرسل مرة أخرى.</translation>
    </message>
    <message>
        <source>It is not known whether credits were spent.</source>
        <translation>لا يُعرف إن كانت نقاط قد صُرفت.</translation>
    </message>
    <message>
        <source>It is uncertain whether this photo was paid for</source>
        <translation>ليس مؤكدًا أن هذه الصورة مدفوعة</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted; add it again.</source>
        <translation>ربما نُقلت أو أُعيدت تسميتها أو حُذفت؛ أضفها مرة أخرى.</translation>
    </message>
    <message>
        <source>It never arrived</source>
        <translation>لم تصل قط</translation>
    </message>
    <message>
        <source>It was sent on {when}, and no usable answer came back. Your balance went down by as much, so the service has probably charged {credits:.10g} credits, but its result cannot be asked for. It is not sent again by itself.</source>
        <translation>أُرسلت في {when} ولم يصل رد صالح. انخفض رصيدك بالمقدار نفسه، فالخدمة على الأرجح خصمت {credits:.10g} نقاط، لكن لا يمكن طلب نتيجتها. ولن تُرسل مرة أخرى من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>It was sent on {when}, and no usable answer came back: the service may have accepted it and charged {credits:.10g} credits. It is not sent again by itself.</source>
        <translation>أُرسلت في {when} ولم يصل رد صالح: ربما قبلتها الخدمة وخصمت {credits:.10g} نقاط. ولن تُرسل مرة أخرى من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>Its CMYK colours become sRGB in the result.</source>
        <translation>تصبح ألوانها CMYK بنظام sRGB في النتيجة.</translation>
    </message>
    <message>
        <source>Its Lab colours become sRGB in the result.</source>
        <translation>تصبح ألوانها Lab بنظام sRGB في النتيجة.</translation>
    </message>
    <message>
        <source>Its floating-point numbers become 16-bit ones in the result.</source>
        <translation>تصبح قيمها ذات الفاصلة العائمة بعمق 16 بت في النتيجة.</translation>
    </message>
    <message>
        <source>Its scanner&apos;s colours become those of a common profile in the result.</source>
        <translation>تصبح ألوان ماسحها الضوئي ألوان ملف تعريف شائع في النتيجة.</translation>
    </message>
    <message>
        <source>Its {bits} bits become 16 in the result.</source>
        <translation>ينخفض عمقها من {bits} بت إلى 16 بت في النتيجة.</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP and GIF</source>
        <translation>‏JPEG وPNG وTIFF وWebP وHEIC وAVIF وBMP وGIF</translation>
    </message>
    <message>
        <source>Kept answer is gone</source>
        <translation>الرد المحفوظ لم يعد موجودًا</translation>
    </message>
    <message>
        <source>Layers: stay with the original, their picture is saved</source>
        <translation>الطبقات: تبقى في الأصل فقط، وتُحفظ صورتها المدمجة</translation>
    </message>
    <message>
        <source>Leave --output away to save over it.</source>
        <translation>نفّذ الأمر دون ‎--output للحفظ فوقها.</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>تُركت كما هي</translation>
    </message>
    <message>
        <source>Level 0 changes nothing, so nothing was sent.</source>
        <translation>المستوى 0 لا يغيّر شيئًا، لذلك لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Live clip: kept</source>
        <translation>المقطع الحي: يُحفظ</translation>
    </message>
    <message>
        <source>Live clip: stays with the original</source>
        <translation>المقطع الحي: يبقى في الأصل فقط</translation>
    </message>
    <message>
        <source>Look at the variables HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE.</source>
        <translation>راجع المتغيرات HTTPS_PROXY وALL_PROXY وSSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>Look at what is there already before you retouch it again.</source>
        <translation>انظر إلى ما هو موجود قبل تنقيحها مرة أخرى.</translation>
    </message>
    <message>
        <source>Look for a newer version of Beauty Desk, or report this error with its details.</source>
        <translation>ابحث عن إصدار أحدث من Beauty Desk، أو أبلغ عن هذا الخطأ مع تفاصيله.</translation>
    </message>
    <message>
        <source>Look for a newer version of Beauty Desk, or use the engine on this computer.</source>
        <translation>ابحث عن إصدار أحدث من Beauty Desk، أو استخدم المحرك على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Look whether a page of this network asks for something, or use another network, and go on.</source>
        <translation>انظر إن كانت صفحة لهذه الشبكة تطلب شيئًا، أو استخدم شبكة أخرى، ثم تابع.</translation>
    </message>
    <message>
        <source>Made from a result that was paid for before: no credits.</source>
        <translation>صُنعت من نتيجة دُفعت من قبل: بلا نقاط.</translation>
    </message>
    <message>
        <source>Make a copy without one that only you may read: {command}</source>
        <translation>اصنع نسخة بلا كلمة مرور لا يقرؤها سواك: {command}</translation>
    </message>
    <message>
        <source>Make a smaller copy of it and retouch that one.</source>
        <translation>اصنع نسخة أصغر منها ونقّحها.</translation>
    </message>
    <message>
        <source>Make room on that disk.</source>
        <translation>أفرغ مساحة على ذلك القرص.</translation>
    </message>
    <message>
        <source>Name another file for the result: --output {name}</source>
        <translation>سمِّ ملفًا آخر للنتيجة: ⁦--output {name}⁩</translation>
    </message>
    <message>
        <source>Name another folder with --profile.</source>
        <translation>سمِّ مجلدًا آخر باستخدام ‎--profile.</translation>
    </message>
    <message>
        <source>No address of a Beauty Desk service is set.</source>
        <translation>لم يُضبط عنوان لخدمة Beauty Desk.</translation>
    </message>
    <message>
        <source>No certificate is named.</source>
        <translation>لم تُحدّد أي شهادة.</translation>
    </message>
    <message>
        <source>No credits left</source>
        <translation>لم تبقَ نقاط</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>لم يُعثر على وجه</translation>
    </message>
    <message>
        <source>No face was found in this photo, so it was not sent. Nothing was charged.</source>
        <translation>لم يُعثر على وجه في هذه الصورة، لذلك لم تُرسل. ولم يُخصم شيء.</translation>
    </message>
    <message>
        <source>No key is named to sign with.</source>
        <translation>لم يُحدّد أي مفتاح للتوقيع.</translation>
    </message>
    <message>
        <source>No key is set, so nothing was sent.</source>
        <translation>لم يُضبط أي مفتاح، لذلك لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>لا يوجد مفتاح بعد</translation>
    </message>
    <message>
        <source>No result came</source>
        <translation>لم تصل نتيجة</translation>
    </message>
    <message>
        <source>No space for results</source>
        <translation>لا مساحة للنتائج</translation>
    </message>
    <message>
        <source>No space left</source>
        <translation>لم تبقَ مساحة</translation>
    </message>
    <message>
        <source>No system keyring was found on this computer.</source>
        <translation>لم يُعثر على حافظة مفاتيح للنظام على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>No usable answer came for two photos in a row, so no more photos were sent.</source>
        <translation>لم يصل رد صالح لصورتين متتاليتين، لذلك لم تُرسل صور أخرى.</translation>
    </message>
    <message>
        <source>Not continued</source>
        <translation>لم تُتابع</translation>
    </message>
    <message>
        <source>Not fetched in time</source>
        <translation>لم تُجلب في الوقت المناسب</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>لم تُجلب بعد</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>لم تُحفظ بعد</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>لم تُرسل بعد</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>لم تستلمها الخدمة</translation>
    </message>
    <message>
        <source>Not wanted any more</source>
        <translation>لم تعد مطلوبة</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>لم يُخصم شيء.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Open any page in a browser, sign in there, and go on.</source>
        <translation>افتح أي صفحة في متصفح، وسجّل الدخول فيها، ثم تابع.</translation>
    </message>
    <message>
        <source>Outside of this network photos and key travel by https only.</source>
        <translation>خارج هذه الشبكة تُنقل الصور والمفتاح عبر https فقط.</translation>
    </message>
    <message>
        <source>Paid for, not fetched yet</source>
        <translation>مدفوعة، لم تُجلب بعد</translation>
    </message>
    <message>
        <source>Paid for, not saved yet</source>
        <translation>مدفوعة، لم تُحفظ بعد</translation>
    </message>
    <message>
        <source>Part of the face lies outside this photo.</source>
        <translation>جزء من الوجه يقع خارج هذه الصورة.</translation>
    </message>
    <message>
        <source>Paste the key in the settings (or: beautydesk key set); the engine on this computer needs none.</source>
        <translation>الصق المفتاح في الإعدادات (أو: beautydesk key set)؛ المحرك على هذا الحاسوب لا يحتاج إلى مفتاح.</translation>
    </message>
    <message>
        <source>Presets cannot be read</source>
        <translation>تعذّرت قراءة الإعدادات المسبقة</translation>
    </message>
    <message>
        <source>Put it back, or connect the drive or share.</source>
        <translation>أعده إلى مكانه، أو صِل وحدة التخزين أو المجلد المشترك.</translation>
    </message>
    <message>
        <source>Put the card in, or connect the drive or share.</source>
        <translation>أدخل البطاقة، أو صِل وحدة التخزين أو المجلد المشترك.</translation>
    </message>
    <message>
        <source>Put the photo back as it was.</source>
        <translation>أعد الصورة كما كانت.</translation>
    </message>
    <message>
        <source>Raise the limit in the settings, or use the engine on this computer.</source>
        <translation>ارفع الحد في الإعدادات، أو استخدم المحرك على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Reading “{name}” is not permitted.</source>
        <translation>قراءة «⁨{name}⁩» غير مسموح بها.</translation>
    </message>
    <message>
        <source>Retouch it again if you want it sent.</source>
        <translation>نقّحها مرة أخرى إن أردت إرسالها.</translation>
    </message>
    <message>
        <source>Retouch it again.</source>
        <translation>نقّحها مرة أخرى.</translation>
    </message>
    <message>
        <source>Retouch it again; that costs nothing.</source>
        <translation>نقّحها مرة أخرى؛ لا يكلّف ذلك شيئًا.</translation>
    </message>
    <message>
        <source>Retouch the photo again to change its level.</source>
        <translation>نقّح الصورة مرة أخرى لتغيير مستواها.</translation>
    </message>
    <message>
        <source>Retouch the photo again.</source>
        <translation>نقّح الصورة مرة أخرى.</translation>
    </message>
    <message>
        <source>Save a frame of it as a photo first.</source>
        <translation>احفظ لقطة منه صورةً أولًا.</translation>
    </message>
    <message>
        <source>Save it as PNG or TIFF.</source>
        <translation>احفظها بتنسيق PNG أو TIFF.</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>احفظها ملفًا ثم أفلِت الملف.</translation>
    </message>
    <message>
        <source>Save it with the browser and drop the file.</source>
        <translation>احفظها بالمتصفح وأفلِت الملف.</translation>
    </message>
    <message>
        <source>Save it without a signature.</source>
        <translation>احفظها بلا توقيع.</translation>
    </message>
    <message>
        <source>Save the picture with the browser and drop the file.</source>
        <translation>احفظ الصورة بالمتصفح وأفلِت الملف.</translation>
    </message>
    <message>
        <source>Save the result under another name, or change what happens then in the settings.</source>
        <translation>احفظ النتيجة باسم آخر، أو غيّر في الإعدادات ما يحدث عندئذ.</translation>
    </message>
    <message>
        <source>Save the result under another name.</source>
        <translation>احفظ النتيجة باسم آخر.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حُفظت</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>حُفظت باسم ⁨{name}⁩</translation>
    </message>
    <message>
        <source>See that it runs and that this computer is in its network; the engine on this computer works without it.</source>
        <translation>تأكد من أنها تعمل وأن هذا الحاسوب في شبكتها؛ والمحرك على هذا الحاسوب يعمل بدونها.</translation>
    </message>
    <message>
        <source>See that the disk is not full and that the profile folder may be written to.</source>
        <translation>تأكد من أن القرص غير ممتلئ وأن الكتابة في مجلد الملف الشخصي مسموح بها.</translation>
    </message>
    <message>
        <source>See whether other programs open it, or put it back as it was.</source>
        <translation>انظر إن كانت برامج أخرى تفتحه، أو أعده كما كان.</translation>
    </message>
    <message>
        <source>Set BEAUTYDESK_API_URL to that address, or remove it, and fetch it then.</source>
        <translation>اضبط BEAUTYDESK_API_URL على ذلك العنوان، أو أزله، ثم اجلبها.</translation>
    </message>
    <message>
        <source>Set BEAUTYDESK_API_URL to {address}, or remove it.</source>
        <translation>اضبط BEAUTYDESK_API_URL على ⁨{address}⁩، أو أزله.</translation>
    </message>
    <message>
        <source>Set HTTPS_PROXY to {kind}://USER:PASSWORD@{proxy} and start again.</source>
        <translation>اضبط HTTPS_PROXY على ⁨{kind}://USER:PASSWORD@{proxy}⁩ وأعد التشغيل.</translation>
    </message>
    <message>
        <source>Set one in the settings, under Engines (or: BEAUTYDESK_SERVICE_URL).</source>
        <translation>اضبط عنوانًا في الإعدادات تحت «المحركات» (أو: BEAUTYDESK_SERVICE_URL).</translation>
    </message>
    <message>
        <source>Set the environment variable {variable} to use a key without a keyring.</source>
        <translation>اضبط متغير البيئة {variable} لاستخدام مفتاح بلا حافظة مفاتيح.</translation>
    </message>
    <message>
        <source>Signing needs a library that is not installed here.</source>
        <translation>يحتاج التوقيع إلى مكتبة غير مثبّتة هنا.</translation>
    </message>
    <message>
        <source>Something other than the service answered, so sending stopped.</source>
        <translation>جاء الرد من غير الخدمة، فتوقف الإرسال.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ ما</translation>
    </message>
    <message>
        <source>Tell the service&apos;s support, or send it again for the full price.</source>
        <translation>أخبر دعم الخدمة، أو أرسلها مرة أخرى بالسعر الكامل.</translation>
    </message>
    <message>
        <source>The Content Credentials of its original name a place, and would be part of it.</source>
        <translation>تذكر بيانات اعتماد المحتوى في أصلها مكانًا، وستكون جزءًا من النتيجة.</translation>
    </message>
    <message>
        <source>The account does not have enough credits for another photo.</source>
        <translation>ليس في الحساب نقاط كافية لصورة أخرى.</translation>
    </message>
    <message>
        <source>The account is locked</source>
        <translation>الحساب مقفل</translation>
    </message>
    <message>
        <source>The account of this key does not exist.</source>
        <translation>حساب هذا المفتاح غير موجود.</translation>
    </message>
    <message>
        <source>The address set for the online service is not a web address that can be used. Nothing was sent.</source>
        <translation>العنوان المضبوط للخدمة عبر الإنترنت ليس عنوان ويب صالحًا. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The address set for the online service would carry your key and your photos over an unprotected line. Nothing was sent.</source>
        <translation>العنوان المضبوط للخدمة عبر الإنترنت ينقل مفتاحك وصورك عبر خط غير محمي. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The answer did not make sense; perhaps it came from something other than the service.</source>
        <translation>الرد غير مفهوم؛ ربما جاء من غير الخدمة.</translation>
    </message>
    <message>
        <source>The certificate “{name}” was valid until {day}.</source>
        <translation>كانت الشهادة «⁨{name}⁩» صالحة حتى ⁦{day}⁩.</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>الاتصال غير آمن</translation>
    </message>
    <message>
        <source>The connection to the online service was lost.</source>
        <translation>فُقد الاتصال بالخدمة عبر الإنترنت.</translation>
    </message>
    <message>
        <source>The drive of the profile has {free:.0f} MB left, which is too little to keep what is paid for, so nothing was sent.</source>
        <translation>بقي في وحدة تخزين الملف الشخصي {free:.0f} ميغابايت، وهو أقل من أن يكفي لحفظ النتائج المدفوعة، لذلك لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The face in this photo is too blurred to be retouched.</source>
        <translation>الوجه في هذه الصورة ضبابي إلى حد لا يسمح بتنقيحه.</translation>
    </message>
    <message>
        <source>The face in this photo is too small for the service.</source>
        <translation>الوجه في هذه الصورة صغير جدًا على الخدمة.</translation>
    </message>
    <message>
        <source>The face in this photo is turned too far to the side.</source>
        <translation>الوجه في هذه الصورة ملتفت كثيرًا إلى الجانب.</translation>
    </message>
    <message>
        <source>The face is blurred</source>
        <translation>الوجه ضبابي</translation>
    </message>
    <message>
        <source>The face is covered</source>
        <translation>الوجه مغطى</translation>
    </message>
    <message>
        <source>The face is cut off</source>
        <translation>الوجه مقطوع</translation>
    </message>
    <message>
        <source>The face is too small</source>
        <translation>الوجه صغير جدًا</translation>
    </message>
    <message>
        <source>The face is turned away</source>
        <translation>الوجه ملتفت</translation>
    </message>
    <message>
        <source>The file {file}, which finds faces, is damaged. Your photos are untouched.</source>
        <translation>الملف ⁨{file}⁩ الذي يعثر على الوجوه تالف. صورك لم تُمسّ.</translation>
    </message>
    <message>
        <source>The file {file}, which finds faces, is missing. Your photos are untouched.</source>
        <translation>الملف ⁨{file}⁩ الذي يعثر على الوجوه مفقود. صورك لم تُمسّ.</translation>
    </message>
    <message>
        <source>The folder of the original, {folder}, is not there just now.</source>
        <translation>مجلد الأصل ⁨{folder}⁩ غير موجود حاليًا.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be created ({reason}).</source>
        <translation>تعذّر إنشاء المجلد ⁨{folder}⁩ ({reason}).</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be written to ({reason}).</source>
        <translation>تعذّرت الكتابة في المجلد «⁨{folder}⁩» ({reason}).</translation>
    </message>
    <message>
        <source>The folder “{folder}” does not exist.</source>
        <translation>المجلد «⁨{folder}⁩» غير موجود.</translation>
    </message>
    <message>
        <source>The folder “{folder}” may not be written to.</source>
        <translation>الكتابة في المجلد «⁨{folder}⁩» غير مسموح بها.</translation>
    </message>
    <message>
        <source>The journal cannot be used</source>
        <translation>تعذّر استخدام السجل</translation>
    </message>
    <message>
        <source>The key contains a line break, a space or a control character.</source>
        <translation>يحتوي المفتاح على فاصل أسطر أو مسافة أو محرف تحكم.</translation>
    </message>
    <message>
        <source>The key contains characters that no key has.</source>
        <translation>يحتوي المفتاح على محارف لا توجد في أي مفتاح.</translation>
    </message>
    <message>
        <source>The key is damaged</source>
        <translation>المفتاح تالف</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>المفتاح فارغ.</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>رُفض المفتاح</translation>
    </message>
    <message>
        <source>The key “{key}” does not belong to the first certificate in “{certificate}”.</source>
        <translation>المفتاح «⁨{key}⁩» لا يخص الشهادة الأولى في «⁨{certificate}⁩».</translation>
    </message>
    <message>
        <source>The key “{name}” is of a kind that Content Credentials do not know.</source>
        <translation>المفتاح «⁨{name}⁩» من نوع لا تعرفه بيانات اعتماد المحتوى.</translation>
    </message>
    <message>
        <source>The key “{name}” is protected by a password.</source>
        <translation>المفتاح «⁨{name}⁩» محمي بكلمة مرور.</translation>
    </message>
    <message>
        <source>The name of this service leads out of this network, so nothing was sent.</source>
        <translation>اسم هذه الخدمة يقود إلى خارج هذه الشبكة، لذلك لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The name “{name}” is too long for this drive.</source>
        <translation>الاسم «⁨{name}⁩» أطول مما تسمح به وحدة التخزين هذه.</translation>
    </message>
    <message>
        <source>The network is in the way</source>
        <translation>الشبكة تعوق الاتصال</translation>
    </message>
    <message>
        <source>The network settings of this computer (a proxy or a certificate file) cannot be used. Nothing was sent.</source>
        <translation>إعدادات الشبكة على هذا الحاسوب (وكيل أو ملف شهادات) غير صالحة. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The network wants you to sign in</source>
        <translation>الشبكة تطلب تسجيل الدخول</translation>
    </message>
    <message>
        <source>The online engine needs your own AILabTools key.</source>
        <translation>يحتاج المحرك عبر الإنترنت إلى مفتاح AILabTools خاص بك.</translation>
    </message>
    <message>
        <source>The online service could not prove its identity, so nothing was sent to it.</source>
        <translation>لم تستطع الخدمة عبر الإنترنت إثبات هويتها، لذلك لم يُرسل إليها شيء.</translation>
    </message>
    <message>
        <source>The online service failed</source>
        <translation>فشلت الخدمة عبر الإنترنت</translation>
    </message>
    <message>
        <source>The original in {folder} cannot be opened any more.</source>
        <translation>لم يعد يمكن فتح الأصل في ⁨{folder}⁩.</translation>
    </message>
    <message>
        <source>The original in {folder} was changed after it was sent, so the result does not fit it.</source>
        <translation>تغيّر الأصل في ⁨{folder}⁩ بعد إرساله، لذلك لا تطابقه النتيجة.</translation>
    </message>
    <message>
        <source>The original is missing</source>
        <translation>الأصل مفقود</translation>
    </message>
    <message>
        <source>The original is not in its folder, {folder}, any more.</source>
        <translation>الأصل لم يعد في مجلده ⁨{folder}⁩.</translation>
    </message>
    <message>
        <source>The original is untouched.</source>
        <translation>الأصل لم يُمسّ.</translation>
    </message>
    <message>
        <source>The original photo cannot be opened any more, so this is the service&apos;s picture as it came.</source>
        <translation>لم يعد يمكن فتح الصورة الأصلية، لذلك هذه صورة الخدمة كما وصلت.</translation>
    </message>
    <message>
        <source>The original photo is no longer there, so this is the service&apos;s picture as it came.</source>
        <translation>الصورة الأصلية لم تعد موجودة، لذلك هذه صورة الخدمة كما وصلت.</translation>
    </message>
    <message>
        <source>The part that runs the face networks (ai-edge-litert) is missing or does not fit this computer. Photos can still be retouched online.</source>
        <translation>الجزء الذي يشغّل شبكات الوجوه (ai-edge-litert) مفقود أو لا يناسب هذا الحاسوب. ما زال يمكن تنقيح الصور عبر الإنترنت.</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept in {folder}.</source>
        <translation>تعذّر حفظ الصورة الملصقة في ⁨{folder}⁩.</translation>
    </message>
    <message>
        <source>The photo does not fit</source>
        <translation>الصورة غير ملائمة</translation>
    </message>
    <message>
        <source>The photo is paid for, and its result can still be fetched.</source>
        <translation>الصورة مدفوعة، وما زال يمكن جلب نتيجتها.</translation>
    </message>
    <message>
        <source>The photo is too large</source>
        <translation>الصورة كبيرة جدًا</translation>
    </message>
    <message>
        <source>The photo is too small</source>
        <translation>الصورة صغيرة جدًا</translation>
    </message>
    <message>
        <source>The photo was changed after it was sent, so this is the service&apos;s picture as it came.</source>
        <translation>تغيّرت الصورة بعد إرسالها، لذلك هذه صورة الخدمة كما وصلت.</translation>
    </message>
    <message>
        <source>The photo was refused</source>
        <translation>رُفضت الصورة</translation>
    </message>
    <message>
        <source>The photo was sent, but no usable answer came back. The service may have accepted it and charged {credits} credits. It was not sent a second time.</source>
        <translation>أُرسلت الصورة، لكن لم يصل رد صالح. ربما قبلتها الخدمة وخصمت {credits} نقاط. ولم تُرسل مرة ثانية.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>The picture could not be fetched from {host}.</source>
        <translation>تعذّر جلب الصورة من ⁨{host}⁩.</translation>
    </message>
    <message>
        <source>The picture could not be kept in {folder} ({reason}).</source>
        <translation>تعذّر حفظ الصورة في ⁨{folder}⁩ ({reason}).</translation>
    </message>
    <message>
        <source>The pictures behind the first could not be kept in their places.</source>
        <translation>تعذّر إبقاء الصور التي تلي الأولى في أماكنها.</translation>
    </message>
    <message>
        <source>The presets could not be written to {file} ({reason}).</source>
        <translation>تعذّرت كتابة الإعدادات المسبقة في ⁨{file}⁩ ({reason}).</translation>
    </message>
    <message>
        <source>The profile cannot be used</source>
        <translation>تعذّر استخدام الملف الشخصي</translation>
    </message>
    <message>
        <source>The profile is on a disk that knows no locks, as some network drives are. Name a folder on a disk of this computer with --profile or BEAUTYDESK_PROFILE.</source>
        <translation>الملف الشخصي على قرص لا يدعم الأقفال، كبعض أقراص الشبكة. سمِّ مجلدًا على قرص في هذا الحاسوب باستخدام ‎--profile أو BEAUTYDESK_PROFILE.</translation>
    </message>
    <message>
        <source>The proxy does not reach the online service.</source>
        <translation>الوكيل لا يصل إلى الخدمة عبر الإنترنت.</translation>
    </message>
    <message>
        <source>The proxy refuses to connect to the online service.</source>
        <translation>الوكيل يرفض الاتصال بالخدمة عبر الإنترنت.</translation>
    </message>
    <message>
        <source>The proxy {proxy} cannot be reached.</source>
        <translation>تعذّر الوصول إلى الوكيل ⁨{proxy}⁩.</translation>
    </message>
    <message>
        <source>The proxy {proxy} could not connect to {host} ({status}).</source>
        <translation>لم يستطع الوكيل ⁨{proxy}⁩ الاتصال بـ ⁨{host}⁩ ({status}).</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not connect to {host}.</source>
        <translation>لم يتصل الوكيل ⁨{proxy}⁩ بـ ⁨{host}⁩.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not accept this user and password.</source>
        <translation>لا يقبل الوكيل ⁨{proxy}⁩ اسم المستخدم وكلمة المرور هذين.</translation>
    </message>
    <message>
        <source>The proxy {proxy} refused to connect to {host}.</source>
        <translation>رفض الوكيل ⁨{proxy}⁩ الاتصال بـ ⁨{host}⁩.</translation>
    </message>
    <message>
        <source>The proxy {proxy} wants a password.</source>
        <translation>يطلب الوكيل ⁨{proxy}⁩ كلمة مرور.</translation>
    </message>
    <message>
        <source>The record of online work {problem}, so a new one was begun. The old one is kept as {file}; results that were paid for and not saved yet are known only there.</source>
        <translation>سجل العمل عبر الإنترنت {problem}، لذلك بُدئ سجل جديد. السجل القديم محفوظ باسم ⁨{file}⁩؛ والنتائج المدفوعة غير المحفوظة معروفة هناك فقط.</translation>
    </message>
    <message>
        <source>The record of what was paid for cannot be read or written, so nothing was sent.</source>
        <translation>تعذّرت قراءة سجل المدفوعات أو الكتابة فيه، لذلك لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The result cannot be fetched</source>
        <translation>تعذّر جلب النتيجة</translation>
    </message>
    <message>
        <source>The result cannot be kept in the profile ({reason}).</source>
        <translation>تعذّر حفظ النتيجة في الملف الشخصي ({reason}).</translation>
    </message>
    <message>
        <source>The result is gone</source>
        <translation>النتيجة لم تعد موجودة</translation>
    </message>
    <message>
        <source>The result is paid for and kept.</source>
        <translation>النتيجة مدفوعة ومحفوظة.</translation>
    </message>
    <message>
        <source>The service accepts no more photos at the moment.</source>
        <translation>لا تقبل الخدمة مزيدًا من الصور في الوقت الحالي.</translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation>تعذّر الوصول إلى الخدمة</translation>
    </message>
    <message>
        <source>The service cannot use this photo</source>
        <translation>لا تستطيع الخدمة استخدام هذه الصورة</translation>
    </message>
    <message>
        <source>The service could not read the photo it was sent.</source>
        <translation>لم تستطع الخدمة قراءة الصورة المرسلة إليها.</translation>
    </message>
    <message>
        <source>The service did not accept this photo.</source>
        <translation>لم تقبل الخدمة هذه الصورة.</translation>
    </message>
    <message>
        <source>The service did not understand</source>
        <translation>لم تفهم الخدمة الطلب</translation>
    </message>
    <message>
        <source>The service does not accept the content of this photo.</source>
        <translation>لا تقبل الخدمة محتوى هذه الصورة.</translation>
    </message>
    <message>
        <source>The service does not know this key.</source>
        <translation>لا تعرف الخدمة هذا المفتاح.</translation>
    </message>
    <message>
        <source>The service does not offer this</source>
        <translation>لا تقدّم الخدمة هذا</translation>
    </message>
    <message>
        <source>The service does not offer this kind of retouching, or no longer does.</source>
        <translation>لا تقدّم الخدمة هذا النوع من التنقيح، أو لم تعد تقدّمه.</translation>
    </message>
    <message>
        <source>The service does not take photos of this size.</source>
        <translation>لا تقبل الخدمة صورًا بهذا الحجم.</translation>
    </message>
    <message>
        <source>The service does not take this key.</source>
        <translation>الخدمة لا تقبل هذا المفتاح.</translation>
    </message>
    <message>
        <source>The service dropped this photo</source>
        <translation>أسقطت الخدمة هذه الصورة</translation>
    </message>
    <message>
        <source>The service finished this photo but did not say where the result is.</source>
        <translation>أنهت الخدمة هذه الصورة لكنها لم تذكر مكان النتيجة.</translation>
    </message>
    <message>
        <source>The service found no face in this photo.</source>
        <translation>لم تعثر الخدمة على وجه في هذه الصورة.</translation>
    </message>
    <message>
        <source>The service gave an address for the result that is not safe to open.</source>
        <translation>أعطت الخدمة عنوانًا للنتيجة ليس فتحه آمنًا.</translation>
    </message>
    <message>
        <source>The service gave an address for the result that is not safe to open. The photo may have been paid for.</source>
        <translation>أعطت الخدمة عنوانًا للنتيجة لا يُؤمَن فتحه. ربما تكون الصورة مدفوعة.</translation>
    </message>
    <message>
        <source>The service gave this photo up.</source>
        <translation>تخلّت الخدمة عن هذه الصورة.</translation>
    </message>
    <message>
        <source>The service gave this photo up. Whether it was charged is not known.</source>
        <translation>تخلّت الخدمة عن هذه الصورة. لا يُعرف إن كانت قد خُصمت.</translation>
    </message>
    <message>
        <source>The service has been working on this photo for {time}. It is paid for, and can be fetched until {until}.</source>
        <translation>تعمل الخدمة على هذه الصورة منذ {time}. وهي مدفوعة ويمكن جلبها حتى {until}.</translation>
    </message>
    <message>
        <source>The service has been working on this photo for {time}. Its result can be fetched until {until}.</source>
        <translation>تعمل الخدمة على هذه الصورة منذ {time}. يمكن جلب نتيجتها حتى {until}.</translation>
    </message>
    <message>
        <source>The service has locked the account of this key.</source>
        <translation>أقفلت الخدمة حساب هذا المفتاح.</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>الخدمة مشغولة</translation>
    </message>
    <message>
        <source>The service keeps results for 24 hours; this one was not fetched in time.</source>
        <translation>تحفظ الخدمة النتائج 24 ساعة؛ وهذه لم تُجلب في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The service keeps results for 24 hours; this one was paid for but not fetched in time.</source>
        <translation>تحتفظ الخدمة بالنتائج 24 ساعة؛ وهذه دُفعت لكنها لم تُجلب في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The service refused the key or its account.</source>
        <translation>رفضت الخدمة المفتاح أو حسابه.</translation>
    </message>
    <message>
        <source>The service refused the request itself; there is nothing wrong with the photo.</source>
        <translation>رفضت الخدمة الطلب نفسه؛ لا عيب في الصورة.</translation>
    </message>
    <message>
        <source>The service reported an error on its side.</source>
        <translation>أبلغت الخدمة عن خطأ لديها.</translation>
    </message>
    <message>
        <source>The service stopped working on this photo, or no longer knows it.</source>
        <translation>توقفت الخدمة عن العمل على هذه الصورة، أو لم تعد تعرفها.</translation>
    </message>
    <message>
        <source>The service&apos;s address cannot be used</source>
        <translation>تعذّر استخدام عنوان الخدمة</translation>
    </message>
    <message>
        <source>The service&apos;s own picture is not kept on this computer any more, so its level cannot be changed exactly.</source>
        <translation>لم تعد صورة الخدمة محفوظة على هذا الحاسوب، لذلك لا يمكن تغيير مستواها بدقة.</translation>
    </message>
    <message>
        <source>The service&apos;s picture came back cropped, turned or stretched; it was put in its place on your photo.</source>
        <translation>عادت صورة الخدمة مقصوصة أو مدوّرة أو ممطوطة؛ فوُضعت في مكانها على صورتك.</translation>
    </message>
    <message>
        <source>The service&apos;s picture cannot be matched with your photo, so this is its picture as it came, in its own size, and its level cannot be lowered.</source>
        <translation>لا يمكن مطابقة صورة الخدمة مع صورتك، لذلك هذه صورتها كما وصلت وبحجمها، ولا يمكن خفض مستواها.</translation>
    </message>
    <message>
        <source>The session is not kept</source>
        <translation>الجلسة لا تُحفظ</translation>
    </message>
    <message>
        <source>The settings could not be saved to {file} ({reason}).</source>
        <translation>تعذّر حفظ الإعدادات في ⁨{file}⁩ ({reason}).</translation>
    </message>
    <message>
        <source>The settings were not saved, so that {file} stays as it is.</source>
        <translation>لم تُحفظ الإعدادات كي يبقى ⁨{file}⁩ كما هو.</translation>
    </message>
    <message>
        <source>The signature was refused: {reason}.</source>
        <translation>رُفض التوقيع: ⁨{reason}⁩.</translation>
    </message>
    <message>
        <source>The stored key holds characters that no key has.</source>
        <translation>يحتوي المفتاح المحفوظ على محارف لا توجد في أي مفتاح.</translation>
    </message>
    <message>
        <source>The stored result does not fit the photo any more: the original was changed or the file is damaged.</source>
        <translation>النتيجة المحفوظة لم تعد تطابق الصورة: تغيّر الأصل أو الملف تالف.</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>تعذّر استخدام حافظة مفاتيح النظام</translation>
    </message>
    <message>
        <source>The system keyring did not answer; it may ask for its password where nobody sees it.</source>
        <translation>لم تستجب حافظة مفاتيح النظام؛ ربما تطلب كلمة مرورها حيث لا يراها أحد.</translation>
    </message>
    <message>
        <source>The system keyring is locked and was not unlocked.</source>
        <translation>حافظة مفاتيح النظام مقفلة ولم تُفتح.</translation>
    </message>
    <message>
        <source>The system keyring reported an error.</source>
        <translation>أبلغت حافظة مفاتيح النظام عن خطأ.</translation>
    </message>
    <message>
        <source>The time stamp service did not answer.</source>
        <translation>لم تستجب خدمة الطوابع الزمنية.</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: TurboJPEG, which can change a part, is missing.</source>
        <translation>أُعيد ترميز الصورة كلها: مكتبة TurboJPEG التي تغيّر جزءًا منها غير موجودة.</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: the original&apos;s file is not what it was.</source>
        <translation>أُعيد ترميز الصورة كلها: ملف الأصل لم يعد كما كان.</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: this kind of JPEG cannot be changed in part.</source>
        <translation>أُعيد ترميز الصورة كلها: هذا النوع من JPEG لا يمكن تغيير جزء منه فقط.</translation>
    </message>
    <message>
        <source>There is a problem with your account</source>
        <translation>هناك مشكلة في حسابك</translation>
    </message>
    <message>
        <source>There is no connection to the online service.</source>
        <translation>لا يوجد اتصال بالخدمة عبر الإنترنت.</translation>
    </message>
    <message>
        <source>There is no engine called {engine}.</source>
        <translation>لا يوجد محرك اسمه {engine}.</translation>
    </message>
    <message>
        <source>There is no face in this photo that could be retouched. The photo was left as it is.</source>
        <translation>لا يوجد في هذه الصورة وجه يمكن تنقيحه. تُركت الصورة كما هي.</translation>
    </message>
    <message>
        <source>There is no original that the signature could name.</source>
        <translation>لا يوجد أصل يمكن أن يذكره التوقيع.</translation>
    </message>
    <message>
        <source>There is no photo at the address that the service gave for the result.</source>
        <translation>لا توجد صورة على العنوان الذي أعطته الخدمة للنتيجة.</translation>
    </message>
    <message>
        <source>There is no space left on the drive for “{name}”.</source>
        <translation>لا توجد مساحة في وحدة التخزين لـ «⁨{name}⁩».</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo. Nothing was changed.</source>
        <translation>لا توجد ذاكرة كافية لهذه الصورة. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This RAW file cannot be opened</source>
        <translation>تعذّر فتح ملف RAW هذا</translation>
    </message>
    <message>
        <source>This engine cannot start</source>
        <translation>تعذّر بدء هذا المحرك</translation>
    </message>
    <message>
        <source>This file holds 32-bit measurement values, not a photo.</source>
        <translation>يحتوي هذا الملف على قيم قياس بعمق 32 بت، لا على صورة.</translation>
    </message>
    <message>
        <source>This is a mistake in Beauty Desk, not in your photo. The original is untouched.</source>
        <translation>هذا خطأ في Beauty Desk لا في صورتك. الأصل لم يُمسّ.</translation>
    </message>
    <message>
        <source>This is a result of Beauty Desk, so it is left as it is.</source>
        <translation>هذه نتيجة من Beauty Desk، لذلك تُترك كما هي.</translation>
    </message>
    <message>
        <source>This is not a valid key</source>
        <translation>هذا ليس مفتاحًا صالحًا</translation>
    </message>
    <message>
        <source>This is not an address of a service.</source>
        <translation>هذا ليس عنوان خدمة.</translation>
    </message>
    <message>
        <source>This is the first of {pages} pages.</source>
        <translation>هذه الأولى من {pages} صفحات.</translation>
    </message>
    <message>
        <source>This is the first picture of an animation.</source>
        <translation>هذه أول صورة في رسم متحرك.</translation>
    </message>
    <message>
        <source>This is the main one of {frames} pictures in the file.</source>
        <translation>هذه الرئيسية من {frames} صور في الملف.</translation>
    </message>
    <message>
        <source>This is the preview inside the RAW file, {width} x {height} pixels.</source>
        <translation>هذه المعاينة داخل ملف RAW، ⁦{width} x {height}⁩ بكسل.</translation>
    </message>
    <message>
        <source>This is the result of “{name}”, so it is left as it is.</source>
        <translation>هذه نتيجة «⁨{name}⁩»، لذلك تُترك كما هي.</translation>
    </message>
    <message>
        <source>This kind of photo is not supported</source>
        <translation>هذا النوع من الصور غير مدعوم</translation>
    </message>
    <message>
        <source>This month&apos;s online calls cost {spent:,.10g} credits, and another {price:,.10g} would be more than the {cap:,.10g} that you allow. Nothing was sent.</source>
        <translation>كلّفت طلبات هذا الشهر {spent:,.10g} نقطة، و{price:,.10g} أخرى تتجاوز {cap:,.10g} التي تسمح بها. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>This photo cannot be opened</source>
        <translation>تعذّر فتح هذه الصورة</translation>
    </message>
    <message>
        <source>This photo has more pixels than the service accepts.</source>
        <translation>في هذه الصورة بكسلات أكثر مما تقبله الخدمة.</translation>
    </message>
    <message>
        <source>This photo has too few pixels for the service.</source>
        <translation>في هذه الصورة بكسلات أقل مما تحتاجه الخدمة.</translation>
    </message>
    <message>
        <source>This photo has {megapixels:.0f} megapixels. Retouching it would take {needed:.0f} GB of memory, more than the {limit} GB it may take.</source>
        <translation>في هذه الصورة {megapixels:.0f} ميغابكسل. يحتاج تنقيحها إلى {needed:.0f} غيغابايت من الذاكرة، أكثر من {limit} غيغابايت المسموح بها.</translation>
    </message>
    <message>
        <source>This photo is not waiting to be sent any more: another copy of Beauty Desk took it over, or took it off the list. Nothing was sent.</source>
        <translation>لم تعد هذه الصورة تنتظر الإرسال: تولّتها نسخة أخرى من Beauty Desk أو أزالتها من القائمة. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>This photo is too large</source>
        <translation>هذه الصورة كبيرة جدًا</translation>
    </message>
    <message>
        <source>This photo was probably paid for</source>
        <translation>هذه الصورة مدفوعة على الأرجح</translation>
    </message>
    <message>
        <source>This photo was sent to the service at {service}, and only that one has its result.</source>
        <translation>أُرسلت هذه الصورة إلى الخدمة على ⁨{service}⁩، ونتيجتها هناك فقط.</translation>
    </message>
    <message>
        <source>This result cannot be opened</source>
        <translation>تعذّر فتح هذه النتيجة</translation>
    </message>
    <message>
        <source>This session cannot be read.</source>
        <translation>تعذّرت قراءة هذه الجلسة.</translation>
    </message>
    <message>
        <source>This session is open in another window of Beauty Desk, or was continued there.</source>
        <translation>هذه الجلسة مفتوحة في نافذة أخرى من Beauty Desk، أو تمت متابعتها هناك.</translation>
    </message>
    <message>
        <source>This web address cannot be read.</source>
        <translation>تعذّرت قراءة عنوان الويب هذا.</translation>
    </message>
    <message>
        <source>Too much of the face in this photo is covered.</source>
        <translation>جزء كبير من الوجه في هذه الصورة مغطى.</translation>
    </message>
    <message>
        <source>Transparency: kept</source>
        <translation>الشفافية: تُحفظ</translation>
    </message>
    <message>
        <source>Transparency: laid on white</source>
        <translation>الشفافية: توضع على خلفية بيضاء</translation>
    </message>
    <message>
        <source>Try a larger version of this photo.</source>
        <translation>جرّب نسخة أكبر من هذه الصورة.</translation>
    </message>
    <message>
        <source>Try a smaller copy.</source>
        <translation>جرّب نسخة أصغر.</translation>
    </message>
    <message>
        <source>Try a smaller or a larger copy.</source>
        <translation>جرّب نسخة أصغر أو أكبر.</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or look at the variables HTTPS_PROXY and ALL_PROXY.</source>
        <translation>حاول مرة أخرى بعد بضع دقائق، أو راجع المتغيرين HTTPS_PROXY وALL_PROXY.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>حاول مرة أخرى بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>Try again later, or sign without a time stamp.</source>
        <translation>حاول مرة أخرى لاحقًا، أو وقّع بلا طابع زمني.</translation>
    </message>
    <message>
        <source>Try again, or save it with the browser and drop the file.</source>
        <translation>حاول مرة أخرى، أو احفظها بالمتصفح وأفلِت الملف.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it.</source>
        <translation>حاول مرة أخرى؛ وإن تكرر ذلك فأبلغ عنه.</translation>
    </message>
    <message>
        <source>Try another photo.</source>
        <translation>جرّب صورة أخرى.</translation>
    </message>
    <message>
        <source>Try to fetch it again later; it is not sent a second time.</source>
        <translation>حاول جلبها لاحقًا؛ ولن تُرسل مرة ثانية.</translation>
    </message>
    <message>
        <source>Uncertain, and sent again</source>
        <translation>غير مؤكدة، وأُرسلت مرة أخرى</translation>
    </message>
    <message>
        <source>Uncertain, perhaps charged</source>
        <translation>غير مؤكدة، ربما خُصمت</translation>
    </message>
    <message>
        <source>Uncertain, probably charged</source>
        <translation>غير مؤكدة، خُصمت على الأرجح</translation>
    </message>
    <message>
        <source>Unlock the keyring first: sign in to the desktop, or open its program for passwords. Or set the environment variable {variable} to use a key without a keyring.</source>
        <translation>افتح حافظة المفاتيح أولًا: سجّل الدخول إلى سطح المكتب أو افتح برنامج كلمات المرور فيه. أو اضبط متغير البيئة {variable} لاستخدام مفتاح بلا حافظة مفاتيح.</translation>
    </message>
    <message>
        <source>Use an address that begins with https, or the one that the service has in this network.</source>
        <translation>استخدم عنوانًا يبدأ بـ https، أو عنوان الخدمة في هذه الشبكة.</translation>
    </message>
    <message>
        <source>Waiting for the system keyring: it may be asking for its password in another window.</source>
        <translation>في انتظار حافظة مفاتيح النظام: ربما تطلب كلمة مرورها في نافذة أخرى.</translation>
    </message>
    <message>
        <source>What is in the window cannot be kept for the next start ({reason}).</source>
        <translation>تعذّر حفظ ما في النافذة للتشغيل التالي ({reason}).</translation>
    </message>
    <message>
        <source>What was brighter than white in it is cut off.</source>
        <translation>يُقتطع ما كان فيها أسطع من الأبيض.</translation>
    </message>
    <message>
        <source>What {host} has is larger than {limit:.0f} MB and was not fetched.</source>
        <translation>ما لدى ⁨{host}⁩ أكبر من {limit:.0f} ميغابايت ولم يُجلب.</translation>
    </message>
    <message>
        <source>What {host} sent is not a photo that can be opened.</source>
        <translation>ما أرسله ⁨{host}⁩ ليس صورة يمكن فتحها.</translation>
    </message>
    <message>
        <source>Write it as whoever runs the service names it, like http://studio.local:8720.</source>
        <translation>اكتبه كما يسميه من يدير الخدمة، مثل http://studio.local:8720.</translation>
    </message>
    <message>
        <source>Wrong configuration</source>
        <translation>تهيئة خاطئة</translation>
    </message>
    <message>
        <source>Your Beauty Desk service does not answer.</source>
        <translation>خدمة Beauty Desk الخاصة بك لا تستجيب.</translation>
    </message>
    <message>
        <source>Your balance shows that the service did not take this photo. Nothing was charged.</source>
        <translation>يُظهر رصيدك أن الخدمة لم تستلم هذه الصورة. لم يُخصم شيء.</translation>
    </message>
    <message>
        <source>Your monthly limit is reached</source>
        <translation>بلغت حدك الشهري</translation>
    </message>
    <message>
        <source>Your settings {what}; Beauty Desk starts with its defaults and leaves {file} alone.</source>
        <translation>إعداداتك {what}؛ يبدأ Beauty Desk بالقيم الافتراضية ويترك ⁨{file}⁩ كما هو.</translation>
    </message>
    <message>
        <source>Your settings {what}; Beauty Desk starts with its defaults. The file is kept as {file}.</source>
        <translation>إعداداتك {what}؛ يبدأ Beauty Desk بالقيم الافتراضية. والملف محفوظ باسم ⁨{file}⁩.</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>يوم غير معروف</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>خُصمت</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>تعذّرت قراءتها</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>الوجوه</translation>
    </message>
    <message>
        <source>holds something else</source>
        <translation>يحتوي على شيء آخر</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>تالف</translation>
    </message>
    <message>
        <source>it holds too many of them</source>
        <translation>يحتوي على عدد كبير منها</translation>
    </message>
    <message>
        <source>it is not in the format of Beauty Desk</source>
        <translation>ليس بتنسيق Beauty Desk</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>حجمه كبير جدًا</translation>
    </message>
    <message>
        <source>it was written by another version of Beauty Desk</source>
        <translation>كتبه إصدار آخر من Beauty Desk</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message>
        <source>level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>many</source>
        <translation>كثير</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>لم تُخصم</translation>
    </message>
    <message>
        <source>one of them has values that are not allowed</source>
        <translation>في أحدها قيم غير مسموح بها</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>المآل</translation>
    </message>
    <message>
        <source>perhaps charged</source>
        <translation>ربما خُصمت</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>read error</source>
        <translation>خطأ في القراءة</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>request_id</source>
        <translation>request_id</translation>
    </message>
    <message>
        <source>saved_as</source>
        <translation>حُفظت_باسم</translation>
    </message>
    <message>
        <source>service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>task_id</source>
        <translation>task_id</translation>
    </message>
    <message>
        <source>the browser</source>
        <translation>المتصفح</translation>
    </message>
    <message>
        <source>was written by a newer version of Beauty Desk</source>
        <translation>كتبه إصدار أحدث من Beauty Desk</translation>
    </message>
    <message>
        <source>were written by a newer version of Beauty Desk</source>
        <translation>كتبها إصدار أحدث من Beauty Desk</translation>
    </message>
    <message>
        <source>when</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>write error</source>
        <translation>خطأ في الكتابة</translation>
    </message>
    <message>
        <source>{formats} photos are opened, and the previews inside RAW files.</source>
        <translation>تُفتح صور {formats}، والمعاينات داخل ملفات RAW.</translation>
    </message>
    <message>
        <source>{format} has 8 bits a colour: finer steps of the original are not kept.</source>
        <translation>‏{format} بعمق 8 بت لكل لون: لا تُحفظ تدرجات الأصل الأدق.</translation>
    </message>
    <message>
        <source>{host} could not prove its identity.</source>
        <translation>لم يستطع ⁨{host}⁩ إثبات هويته.</translation>
    </message>
    <message>
        <source>{host} does not give this picture away ({status}).</source>
        <translation>لا يتيح ⁨{host}⁩ هذه الصورة ({status}).</translation>
    </message>
    <message>
        <source>{host} took too long to send the picture.</source>
        <translation>استغرق ⁨{host}⁩ وقتًا أطول من اللازم لإرسال الصورة.</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>‏{hours} ساعة</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>‏{minutes} دقيقة</translation>
    </message>
    <message>
        <source>{name} has {width} x {height} pixels ({megapixels:.0f} megapixels)</source>
        <translation>⁨{name}⁩: ⁦{width} x {height}⁩ بكسل ({megapixels:.0f} ميغابكسل)</translation>
    </message>
    <message>
        <source>{name} is a RAW file in which no preview can be found.</source>
        <translation>⁨{name}⁩: ملف RAW لا توجد فيه معاينة.</translation>
    </message>
    <message>
        <source>{name} is a film or a sound, not a photo.</source>
        <translation>⁨{name}⁩: فيديو أو صوت، وليس صورة.</translation>
    </message>
    <message>
        <source>{name} is a {kind} file; photos of this kind are not read here.</source>
        <translation>⁨{name}⁩: ملف ⁨{kind}⁩؛ لا تُقرأ هنا صور من هذا النوع.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation>⁨{name}⁩: تالفة أو ناقصة.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>⁨{name}⁩: فارغة (0 بايت).</translation>
    </message>
    <message>
        <source>{name} is larger than this computer can open</source>
        <translation>⁨{name}⁩: أكبر مما يستطيع هذا الحاسوب فتحه</translation>
    </message>
    <message>
        <source>{name} is not a photo that can be opened here.</source>
        <translation>⁨{name}⁩: ليست صورة يمكن فتحها هنا.</translation>
    </message>
    <message>
        <source>{what}; photos of up to {most} megapixels are opened.</source>
        <translation>‏{what}؛ تُفتح صور حتى {most} ميغابكسل.</translation>
    </message>
    <message>
        <source>{why}, {charged}</source>
        <translation>‏{why}، {charged}</translation>
    </message>
    <message>
        <source>“{address}” is a file of another computer. Copy it here first</source>
        <translation>«⁨{address}⁩» ملف على حاسوب آخر. انسخه إلى هنا أولًا</translation>
    </message>
    <message>
        <source>“{address}” is not a file on this computer. Copy it here first</source>
        <translation>«⁨{address}⁩» ليس ملفًا على هذا الحاسوب. انسخه إلى هنا أولًا</translation>
    </message>
    <message>
        <source>“{address}” is on the web. Save it as a file, or drag it into the window</source>
        <translation>«⁨{address}⁩» على الويب. احفظه ملفًا، أو اسحبه إلى النافذة</translation>
    </message>
    <message>
        <source>“{address}” is the address of no file</source>
        <translation>«⁨{address}⁩» ليس عنوان ملف</translation>
    </message>
    <message>
        <source>“{name}” could not be opened ({reason}).</source>
        <translation>تعذّر فتح «⁨{name}⁩» ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}).</source>
        <translation>تعذّرت قراءة «⁨{name}⁩» ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” could not be written ({reason}).</source>
        <translation>تعذّرت كتابة «⁨{name}⁩» ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” could not be written to {folder} ({reason}).</source>
        <translation>تعذّرت كتابة «⁨{name}⁩» في ⁨{folder}⁩ ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” does not end in any of {extensions}.</source>
        <translation>لا ينتهي «⁨{name}⁩» بأي من ⁦{extensions}⁩.</translation>
    </message>
    <message>
        <source>“{name}” has {size:.1f} GB; up to {most:.0f} GB are opened.</source>
        <translation>حجم «⁨{name}⁩» ‏{size:.1f} غيغابايت؛ يُفتح ما لا يزيد على {most:.0f} غيغابايت.</translation>
    </message>
    <message>
        <source>“{name}” holds more than one picture, and all but one would be lost.</source>
        <translation>يحتوي «⁨{name}⁩» على أكثر من صورة، وستُفقد كلها إلا واحدة.</translation>
    </message>
    <message>
        <source>“{name}” holds no certificate in PEM.</source>
        <translation>لا يحتوي «⁨{name}⁩» على شهادة بتنسيق PEM.</translation>
    </message>
    <message>
        <source>“{name}” holds no presets that can be used: {reason}. Your own presets are as they were.</source>
        <translation>لا يحتوي «⁨{name}⁩» على إعدادات مسبقة صالحة: {reason}. إعداداتك المسبقة كما كانت.</translation>
    </message>
    <message>
        <source>“{name}” holds no private key in PEM.</source>
        <translation>لا يحتوي «⁨{name}⁩» على مفتاح خاص بتنسيق PEM.</translation>
    </message>
    <message>
        <source>“{name}” is a folder without photos.</source>
        <translation>«⁨{name}⁩» مجلد بلا صور.</translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <translation>«⁨{name}⁩» مجلد.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; a file is wanted.</source>
        <translation>«⁨{name}⁩» مجلد؛ والمطلوب ملف.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; one photo can be edited.</source>
        <translation>«⁨{name}⁩» مجلد؛ يمكن تحرير صورة واحدة.</translation>
    </message>
    <message>
        <source>“{name}” is an original photo of the list, and originals are never overwritten.</source>
        <translation>«⁨{name}⁩» صورة أصلية في القائمة، والأصول لا تُستبدل أبدًا.</translation>
    </message>
    <message>
        <source>“{name}” is in a format that is read here and not written ({format}).</source>
        <translation>«⁨{name}⁩» بتنسيق يُقرأ هنا ولا يُكتب ({format}).</translation>
    </message>
    <message>
        <source>“{name}” is larger than this drive or account allows.</source>
        <translation>«⁨{name}⁩» أكبر مما تسمح به وحدة التخزين هذه أو الحساب.</translation>
    </message>
    <message>
        <source>“{name}” is not a file but a device or a pipe.</source>
        <translation>«⁨{name}⁩» ليس ملفًا بل جهازًا أو أنبوبًا.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>«⁨{name}⁩» لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more: whoever asked for it does not wait for it.</source>
        <translation>«⁨{name}⁩» لم يعد موجودًا: من طلبه لا ينتظره.</translation>
    </message>
    <message>
        <source>“{name}” is the original photo, and originals are never overwritten.</source>
        <translation>«⁨{name}⁩» هي الصورة الأصلية، والأصول لا تُستبدل أبدًا.</translation>
    </message>
    <message>
        <source>“{name}” is the photo itself.</source>
        <translation>«⁨{name}⁩» هي الصورة نفسها.</translation>
    </message>
    <message>
        <source>“{name}” is there already and was left alone, as the settings say.</source>
        <translation>«⁨{name}⁩» موجود من قبل وتُرك كما هو بحسب الإعدادات.</translation>
    </message>
    <message>
        <source>“{name}” is too large for what it should be.</source>
        <translation>«⁨{name}⁩» أكبر من أن يكون شهادة أو مفتاحًا.</translation>
    </message>
    <message>
        <source>“{name}” may not be written to.</source>
        <translation>الكتابة في «⁨{name}⁩» غير مسموح بها.</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program meanwhile, so nothing was written over it.</source>
        <translation>غيّر برنامج آخر «⁨{name}⁩» في هذه الأثناء، لذلك لم يُكتب شيء فوقه.</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>اختيار اسم آخر…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Save as “{}”</source>
        <translation>حفظ باسم «⁨{}⁩»</translation>
    </message>
    <message>
        <source>“{}” is an original photo, and originals are never overwritten.</source>
        <translation>«⁨{}⁩» صورة أصلية، والأصول لا تُستبدل أبدًا.</translation>
    </message>
    <message>
        <source>“{}” is there already. Replace it?</source>
        <translation>«⁨{}⁩» موجود من قبل. هل تريد استبداله؟</translation>
    </message>
</context>
<context>
    <name>PresetFiles</name>
    <message>
        <source>Export presets</source>
        <translation>تصدير الإعدادات المسبقة</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>استيراد الإعدادات المسبقة</translation>
    </message>
    <message>
        <source>My presets</source>
        <translation>إعداداتي المسبقة</translation>
    </message>
    <message>
        <source>Presets of Beauty Desk (*.{})</source>
        <translation>إعدادات Beauty Desk المسبقة (*.{})</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Delete “{}”</source>
        <translation>حذف «{}»</translation>
    </message>
    <message>
        <source>Export presets…</source>
        <translation>تصدير الإعدادات المسبقة…</translation>
    </message>
    <message>
        <source>Import presets…</source>
        <translation>استيراد الإعدادات المسبقة…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Keep as a preset…</source>
        <translation>حفظ كإعداد مسبق…</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>اسم الإعداد المسبق</translation>
    </message>
    <message>
        <source>New photos begin with “{}”</source>
        <translation>تبدأ الصور الجديدة بـ «{}»</translation>
    </message>
    <message>
        <source>Preset: {}</source>
        <translation>الإعداد المسبق: {}</translation>
    </message>
    <message>
        <source>Presets and settings</source>
        <translation>الإعدادات المسبقة والإعدادات</translation>
    </message>
    <message>
        <source>Rename “{}”…</source>
        <translation>إعادة تسمية «{}»…</translation>
    </message>
    <message>
        <source>Use “{}” for new photos</source>
        <translation>استخدام «{}» للصور الجديدة</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message numerus="yes">
        <source>%n preset(s) added.</source>
        <translation>
            <numerusform>لم يُضف أي إعداد.</numerusform>
            <numerusform>أُضيف إعداد مسبق واحد.</numerusform>
            <numerusform>أُضيف إعدادان مسبقان.</numerusform>
            <numerusform>أُضيفت %Ln إعدادات مسبقة.</numerusform>
            <numerusform>أُضيف %Ln إعدادًا مسبقًا.</numerusform>
            <numerusform>أُضيف %Ln إعداد مسبق.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) written to {}</source>
        <translation>
            <numerusform>لم يُكتب شيء في {}</numerusform>
            <numerusform>كُتب إعداد مسبق واحد في {}</numerusform>
            <numerusform>كُتب إعدادان مسبقان في {}</numerusform>
            <numerusform>كُتبت %Ln إعدادات مسبقة في {}</numerusform>
            <numerusform>كُتب %Ln إعدادًا مسبقًا في {}</numerusform>
            <numerusform>كُتب %Ln إعداد مسبق في {}</numerusform>
        </translation>
    </message>
    <message>
        <source>Full</source>
        <translation>كامل</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>طبيعي</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>ناعم</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>free</source>
        <translation>مجانًا</translation>
    </message>
    <message>
        <source>{:,} · {}</source>
        <translation>‏{:,} · {}</translation>
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
        <translation>ال&amp;موافقة…</translation>
    </message>
    <message>
        <source>&amp;Kept results…</source>
        <translation>ال&amp;نتائج المحفوظة…</translation>
    </message>
    <message>
        <source>&amp;Location…</source>
        <translation>المو&amp;قع…</translation>
    </message>
    <message>
        <source>All that describes the photo; the location can be left out.</source>
        <translation>كل ما يصف الصورة؛ ويمكن حذف الموقع.</translation>
    </message>
    <message>
        <source>Answers that were paid for are kept for a while, so that the same photo costs nothing again. The list of the last sessions, with their results, is kept in the profile, so that you can go on. Photos stay where they are, and originals are never changed.</source>
        <translation>تُحفظ الردود المدفوعة مدة من الزمن كي لا تكلّف الصورة نفسها شيئًا مرة أخرى. وتُحفظ قائمة الجلسات الأخيرة مع نتائجها في الملف الشخصي كي يمكنك المتابعة. تبقى الصور في أماكنها، ولا تتغير الأصول أبدًا.</translation>
    </message>
    <message>
        <source>Retouched on this computer, no photo leaves it, and nothing about you or your work is sent to anybody.</source>
        <translation>عند التنقيح على هذا الحاسوب لا تغادره أي صورة، ولا يُرسل إلى أحد شيء عنك أو عن عملك.</translation>
    </message>
    <message>
        <source>Retouched online, a copy of the photo goes to {}, as soon as you have agreed to that.</source>
        <translation>عند التنقيح عبر الإنترنت تُرسل نسخة من الصورة إلى {} بعد موافقتك على ذلك.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>ما يُحتفظ به</translation>
    </message>
    <message>
        <source>What is saved with a result</source>
        <translation>ما يُحفظ مع النتيجة</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>ما يُرسل</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>&amp;Open the page for reports</source>
        <translation>&amp;فتح صفحة التقارير</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;حفظ…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
    <message>
        <source>Looking at what works on this computer…</source>
        <translation>جارٍ فحص ما يعمل على هذا الحاسوب…</translation>
    </message>
    <message>
        <source>Nothing is sent. The report holds no photo, no name of a file and no key. Say at its top what you did, take out what you do not want to share, then copy or save it.</source>
        <translation>لا يُرسل شيء. لا يحتوي التقرير على صورة ولا اسم ملف ولا مفتاح. اكتب في أعلاه ما فعلته، واحذف ما لا تريد مشاركته، ثم انسخه أو احفظه.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>Report of a problem</source>
        <translation>تقرير عن مشكلة</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص (*.txt)</translation>
    </message>
    <message>
        <source>The report could not be made; the log has what happened.</source>
        <translation>تعذّر إعداد التقرير؛ وفي السجل ما حدث.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Beauty Desk ended by itself the last time. Nothing that was paid for is lost.</source>
        <translation>‏Beauty Desk أُغلق من تلقاء نفسه في المرة السابقة. لم يُفقد شيء مما هو مدفوع.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. You can go on; originals are never changed.</source>
        <translation>حدث خطأ ما كان ينبغي أن يحدث. يمكنك المتابعة؛ لا تتغير الأصول أبدًا.</translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message numerus="yes">
        <source>%Ln photo(s) still being retouched.</source>
        <translation>
            <numerusform>لا صور قيد التنقيح.</numerusform>
            <numerusform>صورة واحدة ما زالت قيد التنقيح.</numerusform>
            <numerusform>صورتان ما زالتا قيد التنقيح.</numerusform>
            <numerusform>%Ln صور ما زالت قيد التنقيح.</numerusform>
            <numerusform>%Ln صورة ما زالت قيد التنقيح.</numerusform>
            <numerusform>%Ln صورة ما زالت قيد التنقيح.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) kept for the next start.</source>
        <translation>
            <numerusform>لا نتائج محفوظة للتشغيل التالي.</numerusform>
            <numerusform>نتيجة واحدة محفوظة للتشغيل التالي.</numerusform>
            <numerusform>نتيجتان محفوظتان للتشغيل التالي.</numerusform>
            <numerusform>%Ln نتائج محفوظة للتشغيل التالي.</numerusform>
            <numerusform>%Ln نتيجة محفوظة للتشغيل التالي.</numerusform>
            <numerusform>%Ln نتيجة محفوظة للتشغيل التالي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) not saved.</source>
        <translation>
            <numerusform>كل النتائج محفوظة.</numerusform>
            <numerusform>نتيجة واحدة لم تُحفظ.</numerusform>
            <numerusform>نتيجتان لم تُحفظا.</numerusform>
            <numerusform>%Ln نتائج لم تُحفظ.</numerusform>
            <numerusform>%Ln نتيجة لم تُحفظ.</numerusform>
            <numerusform>%Ln نتيجة لم تُحفظ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>مواصلة العمل</translation>
    </message>
    <message>
        <source>Originals are untouched; you can retouch these photos again.</source>
        <translation>الأصول لم تُمسّ؛ يمكنك تنقيح هذه الصور مرة أخرى.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>إنهاء دون حفظ</translation>
    </message>
    <message>
        <source>Save all and quit</source>
        <translation>حفظ الكل وإنهاء</translation>
    </message>
    <message>
        <source>Save and return</source>
        <translation>حفظ ورجوع</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>إيقاف وإنهاء</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>The list and all results so far are kept for the next start.</source>
        <translation>تُحفظ القائمة وكل النتائج حتى الآن للتشغيل التالي.</translation>
    </message>
    <message>
        <source>The profile cannot be written, so they are gone then.</source>
        <translation>تعذّرت الكتابة في الملف الشخصي، لذلك ستُفقد عند الإنهاء.</translation>
    </message>
    <message>
        <source>The program that opened it gets it back unchanged without them.</source>
        <translation>ومن دونها تعود الصورة كما كانت إلى البرنامج الذي فتحها.</translation>
    </message>
    <message>
        <source>What is under way begins anew then.</source>
        <translation>وما هو جارٍ يبدأ عندئذ من جديد.</translation>
    </message>
    <message>
        <source>What was paid for can be fetched again.</source>
        <translation>ما هو مدفوع يمكن جلبه مرة أخرى.</translation>
    </message>
    <message>
        <source>What {} has accepted can be fetched later. What was not sent is offered at the next start.</source>
        <translation>ما قبلته {} يمكن جلبه لاحقًا. وما لم يُرسل يُعرض عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>What {} has accepted is paid for; it is kept and can be fetched later. What was not sent has cost nothing and is offered at the next start, with its price.</source>
        <translation>ما قبله {} مدفوع؛ يُحفظ ويمكن جلبه لاحقًا. وما لم يُرسل لم يكلّف شيئًا، ويُعرض عند التشغيل التالي مع سعره.</translation>
    </message>
    <message>
        <source>“Save all and quit” puts them beside their originals.</source>
        <translation>«حفظ الكل وإنهاء» يضعها بجانب أصولها.</translation>
    </message>
    <message>
        <source>“Save all and quit” puts them into {}.</source>
        <translation>«حفظ الكل وإنهاء» يضعها في ⁨{}⁩.</translation>
    </message>
    <message>
        <source>“{}” has changes that are not saved.</source>
        <translation>في «⁨{}⁩» تغييرات لم تُحفظ.</translation>
    </message>
</context>
<context>
    <name>RecentFoldersBox</name>
    <message>
        <source>C&amp;lear</source>
        <translation>مس&amp;ح</translation>
    </message>
    <message>
        <source>Clear the recent folders</source>
        <translation>مسح المجلدات الأخيرة</translation>
    </message>
    <message>
        <source>Open the folder {}</source>
        <translation>فتح المجلد ⁨{}⁩</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>المجلدات الأخيرة</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln photo(s) reported in {}</source>
        <translation>
            <numerusform>لا صور في التقرير ⁨{}⁩</numerusform>
            <numerusform>سُجّلت صورة واحدة في التقرير ⁨{}⁩</numerusform>
            <numerusform>سُجّلت صورتان في التقرير ⁨{}⁩</numerusform>
            <numerusform>سُجّلت %Ln صور في التقرير ⁨{}⁩</numerusform>
            <numerusform>سُجّلت %Ln صورة في التقرير ⁨{}⁩</numerusform>
            <numerusform>سُجّلت %Ln صورة في التقرير ⁨{}⁩</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>تقرير…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>جدول (*.csv)</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Accepted ones are not saved any more.</source>
        <translation>لم تعد الصور المقبولة تُحفظ.</translation>
    </message>
    <message>
        <source>Accepted ones are saved beside the originals as they come.</source>
        <translation>تُحفظ الصور المقبولة أولًا بأول بجانب الأصول.</translation>
    </message>
    <message>
        <source>Accepted ones are saved to {} as they come.</source>
        <translation>تُحفظ الصور المقبولة أولًا بأول في ⁨{}⁩.</translation>
    </message>
    <message>
        <source>All are decided: {} accepted, {} rejected.</source>
        <translation>حُسم أمر كل الصور: {} مقبولة، {} مرفوضة.</translation>
    </message>
    <message>
        <source>It is retouched again.</source>
        <translation>يجري تنقيحها مرة أخرى.</translation>
    </message>
    <message>
        <source>The result follows when it is retouched again.</source>
        <translation>تتغيّر النتيجة عند تنقيحها مرة أخرى.</translation>
    </message>
    <message>
        <source>There is nothing to do: this is what was asked for.</source>
        <translation>لا شيء يلزم فعله: هذا هو المطلوب.</translation>
    </message>
    <message>
        <source>There is nothing to review yet: retouch photos first.</source>
        <translation>لا شيء للمراجعة بعد: نقّح صورًا أولًا.</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>هذه هي الأولى.</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>هذه هي الأخيرة.</translation>
    </message>
    <message>
        <source>To retouch it again costs credits. Leave the review for that.</source>
        <translation>تنقيحها مرة أخرى يكلّف نقاطًا. اخرج من المراجعة لأجل ذلك.</translation>
    </message>
    <message>
        <source>What is not retouched yet is not saved.</source>
        <translation>ما لم يُنقّح بعد لا يُحفظ.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>لا مقبولة</numerusform>
            <numerusform>واحدة مقبولة</numerusform>
            <numerusform>اثنتان مقبولتان</numerusform>
            <numerusform>%Ln مقبولة</numerusform>
            <numerusform>%Ln مقبولة</numerusform>
            <numerusform>%Ln مقبولة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>لا مرفوضة</numerusform>
            <numerusform>واحدة مرفوضة</numerusform>
            <numerusform>اثنتان مرفوضتان</numerusform>
            <numerusform>%Ln مرفوضة</numerusform>
            <numerusform>%Ln مرفوضة</numerusform>
            <numerusform>%Ln مرفوضة</numerusform>
        </translation>
    </message>
    <message>
        <source>0 to 9 and . set the level</source>
        <translation>‏0 إلى 9 و⁦.⁩ لضبط المستوى</translation>
    </message>
    <message>
        <source>? all keys</source>
        <translation>‏⁦?⁩ كل المفاتيح</translation>
    </message>
    <message>
        <source>B held shows the original</source>
        <translation>‏B مع الضغط يُظهر الأصل</translation>
    </message>
    <message>
        <source>N next face</source>
        <translation>‏N الوجه التالي</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>U takes a mark back</source>
        <translation>‏U يسحب العلامة</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>‏{} من {}</translation>
    </message>
</context>
<context>
    <name>ReviewCommands</name>
    <message>
        <source>100 %</source>
        <translation>‏⁦100 %⁩</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>Face or all of the photo</source>
        <translation>الوجه أو الصورة كلها</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>الصورة الأولى</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>الصورة الأخيرة</translation>
    </message>
    <message>
        <source>Leave the review</source>
        <translation>الخروج من المراجعة</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>الوجه التالي</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>الصورة التالية</translation>
    </message>
    <message>
        <source>Previous face</source>
        <translation>الوجه السابق</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Retouch again</source>
        <translation>تنقيح مرة أخرى</translation>
    </message>
    <message>
        <source>Save accepted</source>
        <translation>حفظ المقبولة</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>سحب العلامة</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Review – {}</source>
        <translation>المراجعة – ⁨{}⁩</translation>
    </message>
</context>
<context>
    <name>SaveActions</name>
    <message>
        <source>Copy result</source>
        <translation>نسخ النتيجة</translation>
    </message>
    <message>
        <source>Retouched</source>
        <translation>صور منقحة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>حفظ الكل…</translation>
    </message>
    <message>
        <source>Save and return</source>
        <translation>حفظ ورجوع</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
</context>
<context>
    <name>SaveAll</name>
    <message numerus="yes">
        <source>%Ln file(s) replaced.</source>
        <translation>
            <numerusform>لا يُستبدل أي ملف.</numerusform>
            <numerusform>يُستبدل ملف واحد.</numerusform>
            <numerusform>يُستبدل ملفان.</numerusform>
            <numerusform>تُستبدل %Ln ملفات.</numerusform>
            <numerusform>يُستبدل %Ln ملفًا.</numerusform>
            <numerusform>يُستبدل %Ln ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln get(s) another name, as the file exists.</source>
        <translation>
            <numerusform>لا يتغيّر أي اسم.</numerusform>
            <numerusform>واحد يُحفظ باسم آخر لأن الملف موجود.</numerusform>
            <numerusform>اثنان يُحفظان باسم آخر لأن الملف موجود.</numerusform>
            <numerusform>%Ln تُحفظ باسم آخر لأن الملف موجود.</numerusform>
            <numerusform>%Ln تُحفظ باسم آخر لأن الملف موجود.</numerusform>
            <numerusform>%Ln تُحفظ باسم آخر لأن الملف موجود.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone, as the file exists.</source>
        <translation>
            <numerusform>لا يُترك شيء.</numerusform>
            <numerusform>واحد يُترك كما هو لأن الملف موجود.</numerusform>
            <numerusform>اثنان يُتركان كما هما لأن الملف موجود.</numerusform>
            <numerusform>%Ln تُترك كما هي لأن الملف موجود.</numerusform>
            <numerusform>%Ln تُترك كما هي لأن الملف موجود.</numerusform>
            <numerusform>%Ln تُترك كما هي لأن الملف موجود.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s)</source>
        <translation>
            <numerusform>لا أصول</numerusform>
            <numerusform>أصل واحد</numerusform>
            <numerusform>أصلان</numerusform>
            <numerusform>%Ln أصول</numerusform>
            <numerusform>%Ln أصلًا</numerusform>
            <numerusform>%Ln أصل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) saved there already.</source>
        <translation>
            <numerusform>لا نتائج محفوظة هناك من قبل.</numerusform>
            <numerusform>نتيجة واحدة محفوظة هناك من قبل.</numerusform>
            <numerusform>نتيجتان محفوظتان هناك من قبل.</numerusform>
            <numerusform>%Ln نتائج محفوظة هناك من قبل.</numerusform>
            <numerusform>%Ln نتيجة محفوظة هناك من قبل.</numerusform>
            <numerusform>%Ln نتيجة محفوظة هناك من قبل.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is saved there already.</source>
        <translation>كل شيء محفوظ هناك من قبل.</translation>
    </message>
    <message>
        <source>There may not be enough room: about {} are needed, {} are free.</source>
        <translation>ربما لا تكفي المساحة: المطلوب نحو {}، والمتاح {}.</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>‏{} و{}</translation>
    </message>
    <message>
        <source>{} are free.</source>
        <translation>المساحة المتاحة {}.</translation>
    </message>
    <message>
        <source>{}, about {}.</source>
        <translation>‏{}، نحو {}.</translation>
    </message>
</context>
<context>
    <name>SavePage</name>
    <message>
        <source>&amp;Also copy photos that were not retouched</source>
        <translation>نسخ ال&amp;صور غير المنقّحة أيضًا</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>الم&amp;كان</translation>
    </message>
    <message>
        <source>Beside the originals</source>
        <translation>بجانب الأصول</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>المجل&amp;د</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>مجلد النتائج</translation>
    </message>
    <message>
        <source>Into a folder</source>
        <translation>في مجلد</translation>
    </message>
    <message>
        <source>Keep s&amp;ub-folders</source>
        <translation>الإبقاء على المجلدات ال&amp;فرعية</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>ال&amp;حجم</translation>
    </message>
</context>
<context>
    <name>SaveSheet</name>
    <message numerus="yes">
        <source>&amp;Also copy %Ln photo(s) that were not retouched</source>
        <translation>
            <numerusform>نسخ ال&amp;صور غير المنقّحة أيضًا</numerusform>
            <numerusform>نسخ &amp;صورة واحدة غير منقّحة أيضًا</numerusform>
            <numerusform>نسخ &amp;صورتين غير منقّحتين أيضًا</numerusform>
            <numerusform>نسخ %Ln &amp;صور غير منقّحة أيضًا</numerusform>
            <numerusform>نسخ %Ln &amp;صورة غير منقّحة أيضًا</numerusform>
            <numerusform>نسخ %Ln &amp;صورة غير منقّحة أيضًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Include %Ln rejected</source>
        <translation>
            <numerusform>ت&amp;ضمين المرفوضة</numerusform>
            <numerusform>ت&amp;ضمين صورة مرفوضة واحدة</numerusform>
            <numerusform>ت&amp;ضمين صورتين مرفوضتين</numerusform>
            <numerusform>ت&amp;ضمين %Ln صور مرفوضة</numerusform>
            <numerusform>ت&amp;ضمين %Ln صورة مرفوضة</numerusform>
            <numerusform>ت&amp;ضمين %Ln صورة مرفوضة</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Progress of saving</source>
        <translation>تقدّم الحفظ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln result(s)</source>
        <translation>
            <numerusform>حفظ النتائج</numerusform>
            <numerusform>حفظ نتيجة واحدة</numerusform>
            <numerusform>حفظ نتيجتين</numerusform>
            <numerusform>حفظ %Ln نتائج</numerusform>
            <numerusform>حفظ %Ln نتيجة</numerusform>
            <numerusform>حفظ %Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>حفظ الكل</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>{} of {} saved</source>
        <translation>حُفظ {} من {}</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message numerus="yes">
        <source>%Ln left alone: a file of that name is there.</source>
        <translation>
            <numerusform>لم يُترك شيء.</numerusform>
            <numerusform>واحد تُرك كما هو: يوجد ملف بهذا الاسم.</numerusform>
            <numerusform>اثنان تُركا كما هما: يوجد ملف بهذا الاسم.</numerusform>
            <numerusform>%Ln تُركت كما هي: توجد ملفات بهذه الأسماء.</numerusform>
            <numerusform>%Ln تُركت كما هي: توجد ملفات بهذه الأسماء.</numerusform>
            <numerusform>%Ln تُركت كما هي: توجد ملفات بهذه الأسماء.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) copied.</source>
        <translation>
            <numerusform>لم يُنسخ أي أصل.</numerusform>
            <numerusform>نُسخ أصل واحد.</numerusform>
            <numerusform>نُسخ أصلان.</numerusform>
            <numerusform>نُسخت %Ln أصول.</numerusform>
            <numerusform>نُسخ %Ln أصلًا.</numerusform>
            <numerusform>نُسخ %Ln أصل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) saved there already.</source>
        <translation>
            <numerusform>لا نتائج محفوظة هناك من قبل.</numerusform>
            <numerusform>نتيجة واحدة محفوظة هناك من قبل.</numerusform>
            <numerusform>نتيجتان محفوظتان هناك من قبل.</numerusform>
            <numerusform>%Ln نتائج محفوظة هناك من قبل.</numerusform>
            <numerusform>%Ln نتيجة محفوظة هناك من قبل.</numerusform>
            <numerusform>%Ln نتيجة محفوظة هناك من قبل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already saved as {} in {}</source>
        <translation>محفوظة من قبل باسم ⁨{}⁩ في ⁨{}⁩</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln result(s) in {}.</source>
        <translation>
            <numerusform>لم تُحفظ أي نتيجة في ⁨{}⁩.</numerusform>
            <numerusform>حُفظت نتيجة واحدة في ⁨{}⁩.</numerusform>
            <numerusform>حُفظت نتيجتان في ⁨{}⁩.</numerusform>
            <numerusform>حُفظت %Ln نتائج في ⁨{}⁩.</numerusform>
            <numerusform>حُفظت %Ln نتيجة في ⁨{}⁩.</numerusform>
            <numerusform>حُفظت %Ln نتيجة في ⁨{}⁩.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln result(s).</source>
        <translation>
            <numerusform>لم تُحفظ أي نتيجة.</numerusform>
            <numerusform>حُفظت نتيجة واحدة.</numerusform>
            <numerusform>حُفظت نتيجتان.</numerusform>
            <numerusform>حُفظت %Ln نتائج.</numerusform>
            <numerusform>حُفظت %Ln نتيجة.</numerusform>
            <numerusform>حُفظت %Ln نتيجة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {} in {}</source>
        <translation>حُفظت باسم ⁨{}⁩ في ⁨{}⁩</translation>
    </message>
    <message>
        <source>Saved {} of {}. Could not be saved: {}. Nothing is lost.</source>
        <translation>حُفظ {} من {}. تعذّر حفظ: {}. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Saved {} of {}; the rest was not begun. Nothing is lost.</source>
        <translation>حُفظ {} من {}؛ ولم يُبدأ بالباقي. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Stopped: saved {} of {}. What is written stays.</source>
        <translation>أُوقف الحفظ: حُفظ {} من {}. ما كُتب يبقى.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Already in the list.</source>
        <translation>موجودة في القائمة.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%Ln photo(s) have these settings now.</source>
        <translation>
            <numerusform>لا صور بهذه الإعدادات الآن.</numerusform>
            <numerusform>صورة واحدة لها هذه الإعدادات الآن.</numerusform>
            <numerusform>صورتان لهما هذه الإعدادات الآن.</numerusform>
            <numerusform>%Ln صور لها هذه الإعدادات الآن.</numerusform>
            <numerusform>%Ln صورة لها هذه الإعدادات الآن.</numerusform>
            <numerusform>%Ln صورة لها هذه الإعدادات الآن.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsActions</name>
    <message>
        <source>Apply to all</source>
        <translation>تطبيق على الكل</translation>
    </message>
    <message>
        <source>Apply to selected</source>
        <translation>تطبيق على المحدد</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>نسخ الإعدادات</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>لصق الإعدادات</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>التكاليف</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>المحركات</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>الحفظ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Watch folder</source>
        <translation>مراقبة مجلد</translation>
    </message>
</context>
<context>
    <name>Sharpness</name>
    <message>
        <source>Sharpening…</source>
        <translation>جارٍ توضيح العرض…</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>{} belongs to “{}”.</source>
        <translation>‏{} مخصص لـ «{}».</translation>
    </message>
    <message>
        <source>{} is needed to work with the keyboard.</source>
        <translation>‏{} لازم للعمل بلوحة المفاتيح.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Choose a field and press the new keys, or Backspace for none.</source>
        <translation>اختر حقلًا واضغط المفاتيح الجديدة، أو Backspace لعدم تعيين شيء.</translation>
    </message>
    <message>
        <source>Keys for {}</source>
        <translation>مفاتيح {}</translation>
    </message>
    <message>
        <source>No keys for {}</source>
        <translation>لا مفاتيح لـ {}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>إعادة الكل</translation>
    </message>
    <message>
        <source>Reset the keys for {}</source>
        <translation>إعادة مفاتيح {}</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source> MP</source>
        <translation> ميغابكسل</translation>
    </message>
    <message>
        <source> px</source>
        <translation> بكسل</translation>
    </message>
    <message>
        <source>Long edge</source>
        <translation>الضلع الأطول</translation>
    </message>
    <message>
        <source>Long edge in pixels</source>
        <translation>الضلع الأطول بالبكسل</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>ميغابكسل</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصلي</translation>
    </message>
</context>
<context>
    <name>Spending</name>
    <message numerus="yes">
        <source>%Ln done or paid for already, and free.</source>
        <translation>
            <numerusform>لا صور مكتملة أو مدفوعة من قبل.</numerusform>
            <numerusform>واحدة مكتملة أو مدفوعة من قبل، وهي مجانية.</numerusform>
            <numerusform>اثنتان مكتملتان أو مدفوعتان من قبل، وهما مجانيتان.</numerusform>
            <numerusform>%Ln مكتملة أو مدفوعة من قبل، وهي مجانية.</numerusform>
            <numerusform>%Ln مكتملة أو مدفوعة من قبل، وهي مجانية.</numerusform>
            <numerusform>%Ln مكتملة أو مدفوعة من قبل، وهي مجانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking for the balance…</source>
        <translation>جارٍ الاستعلام عن الرصيد…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>On this computer, free</source>
        <translation>على هذا الحاسوب، مجانًا</translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln more photo(s) online?</source>
        <translation>
            <numerusform>التنقيح عبر الإنترنت؟</numerusform>
            <numerusform>تنقيح صورة أخرى عبر الإنترنت؟</numerusform>
            <numerusform>تنقيح صورتين أخريين عبر الإنترنت؟</numerusform>
            <numerusform>تنقيح %Ln صور أخرى عبر الإنترنت؟</numerusform>
            <numerusform>تنقيح %Ln صورة أخرى عبر الإنترنت؟</numerusform>
            <numerusform>تنقيح %Ln صورة أخرى عبر الإنترنت؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln photo(s) online?</source>
        <translation>
            <numerusform>التنقيح عبر الإنترنت؟</numerusform>
            <numerusform>تنقيح صورة واحدة عبر الإنترنت؟</numerusform>
            <numerusform>تنقيح صورتين عبر الإنترنت؟</numerusform>
            <numerusform>تنقيح %Ln صور عبر الإنترنت؟</numerusform>
            <numerusform>تنقيح %Ln صورة عبر الإنترنت؟</numerusform>
            <numerusform>تنقيح %Ln صورة عبر الإنترنت؟</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, {} (about {}).</source>
        <translation>‏{}، {} (نحو {}).</translation>
    </message>
    <message>
        <source>{}, {}.</source>
        <translation>‏{}، {}.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>A result already</source>
        <translation>نتيجة بالفعل</translation>
    </message>
    <message>
        <source>Could not be saved</source>
        <translation>تعذّر حفظها</translation>
    </message>
    <message>
        <source>Done, not saved</source>
        <translation>تمّت، لم تُحفظ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>Fetching the result…</source>
        <translation>جارٍ جلب النتيجة…</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>جارٍ الإنهاء…</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>تُركت كما هي</translation>
    </message>
    <message>
        <source>No connection, waiting…</source>
        <translation>لا اتصال، في الانتظار…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Paid for, not here yet</source>
        <translation>مدفوعة، لم تصل بعد</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>جارٍ التحضير…</translation>
    </message>
    <message>
        <source>Retouching…</source>
        <translation>جارٍ التنقيح…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حُفظت</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>جارٍ الإرسال…</translation>
    </message>
    <message>
        <source>Sent, not here yet</source>
        <translation>أُرسلت ولم تصل بعد</translation>
    </message>
    <message>
        <source>Still working after {} min</source>
        <translation>ما زال العمل جاريًا بعد {} دقيقة</translation>
    </message>
    <message>
        <source>Still working after {} min, paid for</source>
        <translation>ما زالت قيد العمل بعد {} دقيقة، مدفوعة</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقفت</translation>
    </message>
    <message>
        <source>Stopped while being sent</source>
        <translation>أُوقفت أثناء إرسالها</translation>
    </message>
    <message>
        <source>Stopped while being sent: perhaps charged</source>
        <translation>أُوقفت أثناء إرسالها: ربما خُصمت</translation>
    </message>
    <message>
        <source>Stopped: not sent, nothing charged</source>
        <translation>أُوقفت: لم تُرسل، ولم يُخصم شيء</translation>
    </message>
    <message>
        <source>Stopped: sent and paid, Continue fetches it</source>
        <translation>أُوقفت: مرسلة ومدفوعة، «متابعة» تجلبها</translation>
    </message>
    <message>
        <source>Stopped: sent, Continue fetches it</source>
        <translation>متوقفة: أُرسلت، وزر «متابعة» يجلبها</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Waiting at {}…</source>
        <translation>في الانتظار لدى {}…</translation>
    </message>
    <message>
        <source>{} since {} s</source>
        <translation>‏{} منذ {} ث</translation>
    </message>
    <message>
        <source>{} × {}</source>
        <translation>‏⁦{} × {}⁩</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%Ln credit(s)</source>
        <translation>
            <numerusform>لا نقاط</numerusform>
            <numerusform>نقطة واحدة</numerusform>
            <numerusform>نقطتان</numerusform>
            <numerusform>%Ln نقاط</numerusform>
            <numerusform>%Ln نقطة</numerusform>
            <numerusform>%Ln نقطة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>لا وجوه</numerusform>
            <numerusform>وجه واحد</numerusform>
            <numerusform>وجهان</numerusform>
            <numerusform>%Ln وجوه</numerusform>
            <numerusform>%Ln وجهًا</numerusform>
            <numerusform>%Ln وجه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more paid for already.</source>
        <translation>
            <numerusform>لا صور أخرى مدفوعة.</numerusform>
            <numerusform>صورة أخرى مدفوعة من قبل.</numerusform>
            <numerusform>صورتان أخريان مدفوعتان من قبل.</numerusform>
            <numerusform>%Ln صور أخرى مدفوعة من قبل.</numerusform>
            <numerusform>%Ln صورة أخرى مدفوعة من قبل.</numerusform>
            <numerusform>%Ln صورة أخرى مدفوعة من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>كلها محفوظة</numerusform>
            <numerusform>واحدة لم تُحفظ</numerusform>
            <numerusform>اثنتان لم تُحفظا</numerusform>
            <numerusform>%Ln لم تُحفظ</numerusform>
            <numerusform>%Ln لم تُحفظ</numerusform>
            <numerusform>%Ln لم تُحفظ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%Ln صور</numerusform>
            <numerusform>%Ln صورة</numerusform>
            <numerusform>%Ln صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved</source>
        <translation>
            <numerusform>لم تُحفظ أي صورة</numerusform>
            <numerusform>واحدة محفوظة</numerusform>
            <numerusform>اثنتان محفوظتان</numerusform>
            <numerusform>%Ln محفوظة</numerusform>
            <numerusform>%Ln محفوظة</numerusform>
            <numerusform>%Ln محفوظة</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of each photo is sent to {}</source>
        <translation>تُرسل نسخة من كل صورة إلى {}</translation>
    </message>
    <message>
        <source>A copy without metadata is sent to {}.</source>
        <translation>تُرسل نسخة بلا بيانات وصفية إلى {}.</translation>
    </message>
    <message>
        <source>Changed on this computer: no credits.</source>
        <translation>غُيّرت على هذا الحاسوب: بلا نقاط.</translation>
    </message>
    <message>
        <source>Done. Move the level: the picture follows, at no cost.</source>
        <translation>تمّ. حرّك المستوى: تتبعه الصورة بلا تكلفة.</translation>
    </message>
    <message>
        <source>Free.</source>
        <translation>مجاني.</translation>
    </message>
    <message>
        <source>Free. Nothing is uploaded.</source>
        <translation>مجاني. لا يُرفع شيء.</translation>
    </message>
    <message>
        <source>Level 0 changes nothing: no credits.</source>
        <translation>المستوى 0 لا يغيّر شيئًا: بلا نقاط.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>لم يُعثر على وجه</translation>
    </message>
    <message>
        <source>Nothing is uploaded until you agree</source>
        <translation>لا يُرفع شيء قبل موافقتك</translation>
    </message>
    <message>
        <source>On this computer: nothing is uploaded</source>
        <translation>على هذا الحاسوب: لا يُرفع شيء</translation>
    </message>
    <message>
        <source>Paid for already: no credits.</source>
        <translation>مدفوعة من قبل: بلا نقاط.</translation>
    </message>
    <message>
        <source>Paused · {}</source>
        <translation>متوقف مؤقتًا · {}</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>تنقيح</translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln photo(s)</source>
        <translation>
            <numerusform>تنقيح</numerusform>
            <numerusform>تنقيح صورة واحدة</numerusform>
            <numerusform>تنقيح صورتين</numerusform>
            <numerusform>تنقيح %Ln صور</numerusform>
            <numerusform>تنقيح %Ln صورة</numerusform>
            <numerusform>تنقيح %Ln صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>Retouch all</source>
        <translation>تنقيح الكل</translation>
    </message>
    <message numerus="yes">
        <source>Retouch all %Ln photo(s)</source>
        <translation>
            <numerusform>تنقيح الكل</numerusform>
            <numerusform>تنقيح الصورة</numerusform>
            <numerusform>تنقيح الصورتين</numerusform>
            <numerusform>تنقيح كل الصور (%Ln)</numerusform>
            <numerusform>تنقيح كل الصور (%Ln)</numerusform>
            <numerusform>تنقيح كل الصور (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Retouch all {}</source>
        <translation>تنقيح الكل {}</translation>
    </message>
    <message>
        <source>Retouch the other photo</source>
        <translation>تنقيح الصورة الأخرى</translation>
    </message>
    <message>
        <source>Retouch {}</source>
        <translation>تنقيح {}</translation>
    </message>
    <message>
        <source>Retouched at {}</source>
        <translation>نُقّحت بنسبة {}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>إعادة محاولة الفاشلة</translation>
    </message>
    <message>
        <source>Retry failed {}</source>
        <translation>إعادة محاولة الفاشلة {}</translation>
    </message>
    <message>
        <source>Retry {}</source>
        <translation>إعادة المحاولة {}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>حفظ الكل…</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>حُفظت باسم {}</translation>
    </message>
    <message>
        <source>Saved · Show in folder</source>
        <translation>حُفظت · إظهار في المجلد</translation>
    </message>
    <message>
        <source>Sent at {} × {} ({:.1f} MB); your export keeps {} × {}.</source>
        <translation>أُرسلت بحجم ⁦{} × {}⁩ ({:.1f} ميغابايت)؛ يبقى التصدير ⁦{} × {}⁩.</translation>
    </message>
    <message>
        <source>Sent at {} × {}, 5 MB at most; your export keeps {} × {}.</source>
        <translation>تُرسل بحجم ⁦{} × {}⁩، بحد أقصى 5 ميغابايت؛ يبقى التصدير ⁦{} × {}⁩.</translation>
    </message>
    <message>
        <source>Stopped after it was sent. Continue fetches the result.</source>
        <translation>توقفت بعد إرسالها. زر «متابعة» يجلب النتيجة.</translation>
    </message>
    <message>
        <source>Stopped after it was sent: it is paid for. Continue fetches the result for nothing.</source>
        <translation>أُوقفت بعد إرسالها: هي مدفوعة. «متابعة» تجلب النتيجة مجانًا.</translation>
    </message>
    <message>
        <source>Stopped while it was being sent: perhaps charged. Retouch asks before it is sent once more.</source>
        <translation>أُوقفت أثناء إرسالها: ربما خُصمت. «تنقيح» يسأل قبل إرسالها مرة أخرى.</translation>
    </message>
    <message>
        <source>Stopped: not sent, nothing charged.</source>
        <translation>أُوقفت: لم تُرسل، ولم يُخصم شيء.</translation>
    </message>
    <message>
        <source>You have {:,.10g} credits, {}.</source>
        <translation>لديك {:,.10g} نقطة، {}.</translation>
    </message>
    <message>
        <source>Your monthly limit leaves {:,.10g} credits, {}.</source>
        <translation>يترك حدك الشهري {:,.10g} نقطة، {}.</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>بقي أقل من دقيقة</numerusform>
            <numerusform>بقي نحو دقيقة</numerusform>
            <numerusform>بقي نحو دقيقتين</numerusform>
            <numerusform>بقي نحو %Ln دقائق</numerusform>
            <numerusform>بقي نحو %Ln دقيقة</numerusform>
            <numerusform>بقي نحو %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation>
            <numerusform>بقي أقل من ثانية</numerusform>
            <numerusform>بقي نحو ثانية</numerusform>
            <numerusform>بقي نحو ثانيتين</numerusform>
            <numerusform>بقي نحو %Ln ثوانٍ</numerusform>
            <numerusform>بقي نحو %Ln ثانية</numerusform>
            <numerusform>بقي نحو %Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>about {} h {} min left</source>
        <translation>بقي نحو {} س و{} د</translation>
    </message>
    <message>
        <source>enough for {}</source>
        <translation>تكفي {}</translation>
    </message>
    <message>
        <source>not enough for a photo</source>
        <translation>لا تكفي لصورة</translation>
    </message>
    <message>
        <source>{:,.10g} credits left</source>
        <translation>بقيت {:,.10g} نقطة</translation>
    </message>
    <message>
        <source>{:,.10g} of {:,} this month</source>
        <translation>{:,.10g} من {:,} هذا الشهر</translation>
    </message>
    <message>
        <source>{:,.10g} this month</source>
        <translation>{:,.10g} هذا الشهر</translation>
    </message>
    <message>
        <source>{} needs a new online call ({}).</source>
        <translation>‏{} يتطلب طلبًا جديدًا عبر الإنترنت ({}).</translation>
    </message>
    <message>
        <source>{} of {:,.10g}</source>
        <translation>‏{} من {:,.10g}</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>‏{} من {}</translation>
    </message>
    <message>
        <source>{} · {}</source>
        <translation>‏{} · {}</translation>
    </message>
    <message>
        <source>{} × {} px · {:.1f} megapixels · {}</source>
        <translation>⁦{} × {}⁩ بكسل · {:.1f} ميغابكسل · {}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}، {}</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}.</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>100 %</source>
        <translation>‏⁦100 %⁩</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>‏⁦200 %⁩</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>‏⁦50 %⁩</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>الفرشاة</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>الوجوه</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>ملاءمة</translation>
    </message>
    <message>
        <source>Fit or 100 %</source>
        <translation>ملاءمة أو ⁦100 %⁩</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>تحديد وجه</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>الوجه التالي</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>الصورة التالية</translation>
    </message>
    <message>
        <source>Previous face</source>
        <translation>الوجه السابق</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>مقسوم</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message numerus="yes">
        <source>%Ln photo(s) have no known faces yet.</source>
        <translation>
            <numerusform>لا توجد صور بلا وجوه معروفة.</numerusform>
            <numerusform>صورة واحدة (%Ln) ليس فيها وجه معروف بعد.</numerusform>
            <numerusform>صورتان (%Ln) ليس فيهما وجه معروف بعد.</numerusform>
            <numerusform>%Ln صور ليس فيها وجه معروف بعد.</numerusform>
            <numerusform>%Ln صورة ليس فيها وجه معروف بعد.</numerusform>
            <numerusform>%Ln صورة ليس فيها وجه معروف بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the photos</source>
        <translation>حسب الصور</translation>
    </message>
    <message>
        <source>Most changed first</source>
        <translation>الأكثر تغيّرًا أولًا</translation>
    </message>
    <message>
        <source>No faces are known yet. They appear here as photos are retouched or opened.</source>
        <translation>لا توجد وجوه معروفة بعد. تظهر هنا كلما نُقِّحت الصور أو فُتحت.</translation>
    </message>
    <message>
        <source>Order of the faces</source>
        <translation>ترتيب الوجوه</translation>
    </message>
    <message>
        <source>There are no faces in these photos.</source>
        <translation>لا توجد وجوه في هذه الصور.</translation>
    </message>
    <message>
        <source>They become known as photos are retouched or opened.</source>
        <translation>تُعرف كلما نُقِّحت الصور أو فُتحت.</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>&amp;Folder</source>
        <translation>الم&amp;جلد</translation>
    </message>
    <message>
        <source>&amp;Results go to</source>
        <translation>حفظ ال&amp;نتائج في</translation>
    </message>
    <message>
        <source>&amp;Watch a folder</source>
        <translation>&amp;مراقبة مجلد</translation>
    </message>
    <message>
        <source>Another copy of Beauty Desk saves to the folder for results; this one waits for its end.</source>
        <translation>نسخة أخرى من Beauty Desk تحفظ في مجلد النتائج؛ وهذه تنتظر انتهاءها.</translation>
    </message>
    <message>
        <source>Choose both folders to begin.</source>
        <translation>اختر المجلدين للبدء.</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>مجلد النتائج</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>المجلد المراد مراقبته</translation>
    </message>
    <message>
        <source>Nothing is watched.</source>
        <translation>لا يُراقب شيء.</translation>
    </message>
    <message>
        <source>Photos are begun when they are written to the end, also in folders below, which are kept for the results. A RAW file waits ten seconds for the JPEG of the same shot. What is done is not done again, and results of Beauty Desk are left alone.</source>
        <translation>يبدأ العمل على الصورة عندما تكتمل كتابتها، وكذلك في المجلدات الفرعية، وتُبقى هذه المجلدات للنتائج. ينتظر ملف RAW عشر ثوانٍ ملف JPEG للّقطة نفسها. ما تمّ لا يُعاد، وتُترك نتائج Beauty Desk كما هي.</translation>
    </message>
    <message>
        <source>Photos get the settings of new ones, and results are written as the page Saving says. The engine is always the one on this computer: nothing is uploaded and nothing is spent.</source>
        <translation>تأخذ الصور إعدادات الصور الجديدة، وتُكتب النتائج كما تحدد صفحة «الحفظ». المحرك دائمًا هو الذي على هذا الحاسوب: لا يُرفع شيء ولا تُصرف نقاط.</translation>
    </message>
    <message>
        <source>Photos that appear in it come into the list, are retouched, and are saved by themselves.</source>
        <translation>الصور التي تظهر فيه تُضاف إلى القائمة وتُنقّح وتُحفظ من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>Watching.</source>
        <translation>المراقبة جارية.</translation>
    </message>
    <message numerus="yes">
        <source>Watching. %Ln result(s) saved since it began.</source>
        <translation>
            <numerusform>المراقبة جارية. لم تُحفظ أي نتيجة منذ بدئها.</numerusform>
            <numerusform>المراقبة جارية. حُفظت نتيجة واحدة منذ بدئها.</numerusform>
            <numerusform>المراقبة جارية. حُفظت نتيجتان منذ بدئها.</numerusform>
            <numerusform>المراقبة جارية. حُفظت %Ln نتائج منذ بدئها.</numerusform>
            <numerusform>المراقبة جارية. حُفظت %Ln نتيجة منذ بدئها.</numerusform>
            <numerusform>المراقبة جارية. حُفظت %Ln نتيجة منذ بدئها.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} is not there; it is waited for.</source>
        <translation>⁨{}⁩ غير موجود؛ في انتظاره.</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%Ln photo(s) came after their RAW files were begun, and are retouched as well.</source>
        <translation>
            <numerusform>لم تصل صور بعد بدء ملفات RAW الخاصة بها.</numerusform>
            <numerusform>وصلت صورة واحدة (%Ln) بعد بدء ملف RAW الخاص بها، وتُنقَّح أيضًا.</numerusform>
            <numerusform>وصلت صورتان (%Ln) بعد بدء ملفي RAW الخاصين بهما، وتُنقَّحان أيضًا.</numerusform>
            <numerusform>وصلت %Ln صور بعد بدء ملفات RAW الخاصة بها، وتُنقَّح أيضًا.</numerusform>
            <numerusform>وصلت %Ln صورة بعد بدء ملفات RAW الخاصة بها، وتُنقَّح أيضًا.</numerusform>
            <numerusform>وصلت %Ln صورة بعد بدء ملفات RAW الخاصة بها، وتُنقَّح أيضًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>About Beauty Desk</source>
        <translation>حول Beauty Desk</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Go to the menus</source>
        <translation>الانتقال إلى القوائم</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>شريط القوائم</translation>
    </message>
    <message>
        <source>Menu of what has the focus</source>
        <translation>قائمة العنصر ذي التركيز</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source> </source>
        <comment>between two sentences</comment>
        <translation> </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>‏⁦{} %⁩</translation>
    </message>
</context>
<context>
    <name>WorkActions</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>إعادة محاولة الفاشلة</translation>
    </message>
</context>
<context>
    <name>WorkingBar</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Progress of all photos</source>
        <translation>تقدّم كل الصور</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Stop all photos that are waiting or under way</source>
        <translation>إيقاف كل الصور المنتظرة أو الجارية</translation>
    </message>
</context>
<context>
    <name>ZoomButton</name>
    <message>
        <source>Fit · {}</source>
        <translation>ملاءمة · {}</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
    <message>
        <source>Zoom: {}</source>
        <translation>التكبير: {}</translation>
    </message>
</context>
</TS>
