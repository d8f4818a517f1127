<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Beauty Desk is free software under the MIT License.</source>
        <translation>Beauty Desk es software libre con la licencia MIT.</translation>
    </message>
    <message>
        <source>Beauty Desk {}</source>
        <translation>Beauty Desk {}</translation>
    </message>
    <message>
        <source>Libraries that these bring along, where a system needs them</source>
        <translation>Bibliotecas que estos traen consigo, donde un sistema las necesita</translation>
    </message>
    <message>
        <source>Natural portrait retouching, on this computer or by {}.</source>
        <translation>Retoque natural de retratos, en este equipo o mediante {}.</translation>
    </message>
    <message>
        <source>The sample is a portrait of Madhavi Bharadwaj, from the {} of the United States, and in the public domain (CC0).</source>
        <translation>El ejemplo es un retrato de Madhavi Bharadwaj, del {} de los Estados Unidos, y de dominio público (CC0).</translation>
    </message>
    <message>
        <source>The texts of all licences</source>
        <translation>Los textos de todas las licencias</translation>
    </message>
    <message>
        <source>With the work of others</source>
        <translation>Con el trabajo de otros</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>A key that you paste is kept for this session only.</source>
        <translation>Una clave que pegues se conserva solo durante esta sesión.</translation>
    </message>
    <message>
        <source>Looking for a key…</source>
        <translation>Buscando una clave…</translation>
    </message>
    <message>
        <source>No key yet.</source>
        <translation>Aún no hay clave.</translation>
    </message>
    <message>
        <source>Stored in your system keyring.</source>
        <translation>Guardada en el llavero del sistema.</translation>
    </message>
    <message>
        <source>The key comes from BEAUTYDESK_API_KEY and is not stored.</source>
        <translation>La clave viene de BEAUTYDESK_API_KEY y no se guarda.</translation>
    </message>
    <message>
        <source>The key is kept for this session only.</source>
        <translation>La clave se conserva solo durante esta sesión.</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Agree and turn on</source>
        <translation>Aceptar y activar</translation>
    </message>
    <message>
        <source>Before the first upload</source>
        <translation>Antes del primer envío</translation>
    </message>
    <message>
        <source>Nothing is uploaded until you agree.</source>
        <translation>No se envía nada hasta que aceptes.</translation>
    </message>
    <message>
        <source>Online retouching sends a copy of the photo, without metadata, location or file name, to {0}. According to {0}, uploads are not stored or used for training, and results are deleted after 24 hours.</source>
        <translation>El retoque en línea envía a {0} una copia de la foto, sin metadatos, ubicación ni nombre de archivo. Según {0}, las fotos enviadas no se guardan ni se usan para entrenamiento, y los resultados se borran a las 24 horas.</translation>
    </message>
    <message>
        <source>Turn online retouching off</source>
        <translation>Desactivar el retoque en línea</translation>
    </message>
    <message>
        <source>You agreed.</source>
        <translation>Has aceptado.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retocar</translation>
    </message>
    <message>
        <source>Retouch all</source>
        <translation>Retocar todo</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%Ln picture(s) on {}. No photo of yours is sent there.</source>
        <translation>
            <numerusform>%Ln imagen está en {}. No se envía allí ninguna foto tuya.</numerusform>
            <numerusform>%Ln imágenes están en {}. No se envía allí ninguna foto tuya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching from {}…</source>
        <translation>Descargando de {}…</translation>
    </message>
    <message>
        <source>Pasted {}</source>
        <translation>Pegada {}</translation>
    </message>
    <message>
        <source>The desktop did not hand these files over. Choose them with “Add photos…”.</source>
        <translation>El escritorio no entregó estos archivos. Elígelos con «Añadir fotos…».</translation>
    </message>
    <message>
        <source>This picture is on {}. No photo of yours is sent there.</source>
        <translation>Esta imagen está en {}. No se envía allí ninguna foto tuya.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>&amp;Movimiento</translation>
    </message>
    <message>
        <source>C&amp;ontrast</source>
        <translation>C&amp;ontraste</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Texts and controls are as large as the system&apos;s settings for font and screen say, from the next start on.</source>
        <translation>Los textos y controles tienen el tamaño que indican los ajustes del sistema para fuente y pantalla, a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>The grey behind a photo is the same in every look, so that colours can be judged.</source>
        <translation>El gris detrás de la foto es igual en todas las apariencias, para poder juzgar los colores.</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>%Ln not sent, nothing charged.</source>
        <translation>
            <numerusform>%Ln sin enviar, no se cobró nada.</numerusform>
            <numerusform>%Ln sin enviar, no se cobró nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent.</source>
        <translation>
            <numerusform>%Ln sin enviar.</numerusform>
            <numerusform>%Ln sin enviar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) done.</source>
        <translation>
            <numerusform>%Ln foto está lista.</numerusform>
            <numerusform>%Ln fotos están listas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) failed.</source>
        <translation>
            <numerusform>%Ln foto ha fallado.</numerusform>
            <numerusform>%Ln fotos han fallado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) need you.</source>
        <translation>
            <numerusform>%Ln foto te necesita.</numerusform>
            <numerusform>%Ln fotos te necesitan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) stopped.</source>
        <translation>
            <numerusform>%Ln foto detenida.</numerusform>
            <numerusform>%Ln fotos detenidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) without a face.</source>
        <translation>
            <numerusform>%Ln foto sin cara.</numerusform>
            <numerusform>%Ln fotos sin cara.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped after sending: fetched with Continue.</source>
        <translation>
            <numerusform>%Ln se detuvo tras enviarse: se recoge con Continuar.</numerusform>
            <numerusform>%Ln se detuvieron tras enviarse: se recogen con Continuar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped after sending: paid for, and fetched with Continue.</source>
        <translation>
            <numerusform>%Ln detenida después de enviarse: pagada, «Continuar» la recoge.</numerusform>
            <numerusform>%Ln detenidas después de enviarse: pagadas, «Continuar» las recoge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped while being sent: perhaps charged.</source>
        <translation>
            <numerusform>%Ln detenida mientras se enviaba: quizá cobrada.</numerusform>
            <numerusform>%Ln detenidas mientras se enviaban: quizá cobradas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>A portrait before and after its retouch</source>
        <translation>Un retrato antes y después del retoque</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Clear strokes</source>
        <translation>Borrar trazos</translation>
    </message>
    <message>
        <source>Half of the retouch ({})</source>
        <translation>La mitad del retoque ({})</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More of the retouch ({})</source>
        <translation>Más retoque ({})</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Put the brush away</source>
        <translation>Dejar el pincel</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>Softness of the brush</source>
        <translation>Suavidad del pincel</translation>
    </message>
    <message>
        <source>The photo as it was ({})</source>
        <translation>La foto como era ({})</translation>
    </message>
</context>
<context>
    <name>BrushOverlay</name>
    <message>
        <source>Arrow keys move the brush, Enter paints, Escape puts it away</source>
        <translation>Las flechas mueven el pincel, Intro pinta, Escape lo deja</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
</context>
<context>
    <name>CallTable</name>
    <message>
        <source>Copy details for support</source>
        <translation>Copiar los datos para el soporte</translation>
    </message>
    <message>
        <source>Do not ask about this call any more; what it may have cost stays in the sum</source>
        <translation>No preguntar más por esta llamada; lo que haya podido costar sigue en la suma</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarla así</translation>
    </message>
    <message>
        <source>Online calls</source>
        <translation>Llamadas en línea</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Mostrar en su carpeta</translation>
    </message>
</context>
<context>
    <name>CanvasMenu</name>
    <message>
        <source>18 % grey</source>
        <translation>Gris del 18 %</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>CareActions</name>
    <message>
        <source>Log…</source>
        <translation>Registro…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Informar de un problema…</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Photos to look at</source>
        <translation>Fotos que se muestran</translation>
    </message>
</context>
<context>
    <name>ChipsMenu</name>
    <message>
        <source>Photos to look at</source>
        <translation>Fotos que se muestran</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Más órdenes</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>After · {}</source>
        <translation>Después · {}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Difference × {}</source>
        <translation>Diferencia × {}</translation>
    </message>
    <message>
        <source>No result yet, so there is no difference to see</source>
        <translation>Aún no hay resultado, así que no se ve ninguna diferencia</translation>
    </message>
    <message>
        <source>Photo, before and after</source>
        <translation>Foto, antes y después</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Preview · {}</source>
        <translation>Vista previa · {}</translation>
    </message>
    <message>
        <source>split at {}</source>
        <translation>dividido al {}</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message numerus="yes">
        <source>%Ln credit(s) a photo.</source>
        <translation>
            <numerusform>%Ln crédito por foto.</numerusform>
            <numerusform>%Ln créditos por foto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) wait for your answer.</source>
        <translation>
            <numerusform>%Ln foto espera tu respuesta.</numerusform>
            <numerusform>%Ln fotos esperan tu respuesta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Agree and turn on</source>
        <translation>Aceptar y activar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Online retouching</source>
        <translation>Retoque en línea</translation>
    </message>
    <message>
        <source>Previews, and lower levels of what you have bought, are made on this computer for nothing.</source>
        <translation>Las vistas previas y los niveles más bajos de lo que ya has pagado se hacen gratis en este equipo.</translation>
    </message>
    <message>
        <source>Retouch online with {}?</source>
        <translation>¿Retocar en línea con {}?</translation>
    </message>
    <message>
        <source>That is about {}.</source>
        <translation>Son unos {}.</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source> credits</source>
        <translation> créditos</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>&amp;Ask above</source>
        <translation>&amp;Preguntar por encima de</translation>
    </message>
    <message>
        <source>&amp;Keep paid results</source>
        <translation>&amp;Conservar los resultados pagados</translation>
    </message>
    <message>
        <source>&amp;Price of a credit</source>
        <translation>P&amp;recio de un crédito</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>As long as a result is kept, the same photo costs nothing again.</source>
        <translation>Mientras se conserva un resultado, la misma foto no vuelve a costar nada.</translation>
    </message>
    <message>
        <source>Ask before more credits than these are spent at once, 0 to ask always</source>
        <translation>Preguntar antes de gastar de una vez más créditos que estos, 0 para preguntar siempre</translation>
    </message>
    <message>
        <source>Beauty Desk costs {}.csv</source>
        <translation>Beauty Desk costes {}.csv</translation>
    </message>
    <message>
        <source>Delete kept results now</source>
        <translation>Borrar ahora los resultados conservados</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exportar CSV…</translation>
    </message>
    <message>
        <source>How long paid results are kept, in days</source>
        <translation>Cuánto tiempo se conservan los resultados pagados, en días</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Monthly &amp;limit</source>
        <translation>&amp;Límite mensual</translation>
    </message>
    <message>
        <source>Monthly limit in credits, 0 for none</source>
        <translation>Límite mensual en créditos, 0 para ninguno</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>No money shown</source>
        <translation>Sin importes</translation>
    </message>
    <message>
        <source>No online calls in this month.</source>
        <translation>No hay llamadas en línea en este mes.</translation>
    </message>
    <message>
        <source>No online calls yet.</source>
        <translation>Aún no hay llamadas en línea.</translation>
    </message>
    <message>
        <source>Price of a credit in dollars, 0 to show no money</source>
        <translation>Precio de un crédito en dólares, 0 para no mostrar importes</translation>
    </message>
    <message>
        <source>Save all calls as a table for a spreadsheet</source>
        <translation>Guardar todas las llamadas como tabla para una hoja de cálculo</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Until saved</source>
        <translation>Hasta guardarlos</translation>
    </message>
    <message>
        <source>Whose calls are listed</source>
        <translation>Mes cuyas llamadas se muestran</translation>
    </message>
    <message>
        <source>{} are kept, so that the same photo costs nothing again. What is not saved yet is never deleted.</source>
        <translation>Se conservan {}, para que la misma foto no vuelva a costar nada. Lo que aún no está guardado nunca se borra.</translation>
    </message>
</context>
<context>
    <name>Divider</name>
    <message>
        <source>Before/after divider</source>
        <translation>Divisor entre antes y después</translation>
    </message>
    <message>
        <source>Showing {0} % before</source>
        <translation>Se muestra el {0} % de antes</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop to add</source>
        <translation>Suelta para añadir</translation>
    </message>
    <message numerus="yes">
        <source>Drop to add %Ln photo(s)</source>
        <translation>
            <numerusform>Suelta para añadir %Ln foto</numerusform>
            <numerusform>Suelta para añadir %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no photo in this. Drop photo files or folders, or copy a picture.</source>
        <translation>Aquí no hay ninguna foto. Suelta archivos de fotos o carpetas, o copia una imagen.</translation>
    </message>
</context>
<context>
    <name>EditWindow</name>
    <message>
        <source>Opening the photo…</source>
        <translation>Abriendo la foto…</translation>
    </message>
</context>
<context>
    <name>EffectSlider</name>
    <message>
        <source>mixed, {} to {}</source>
        <translation>mixto, de {} a {}</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>%Ln credit(s) a photo, previews are free.</source>
        <translation>
            <numerusform>%Ln crédito por foto, las vistas previas son gratis.</numerusform>
            <numerusform>%Ln créditos por foto, las vistas previas son gratis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose photos…</source>
        <translation>Elegir fotos…</translation>
    </message>
    <message>
        <source>Drop a portrait to begin.</source>
        <translation>Suelta un retrato para empezar.</translation>
    </message>
    <message>
        <source>Free.</source>
        <translation>Gratis.</translation>
    </message>
    <message>
        <source>JPEG, PNG, HEIC, AVIF, WebP, TIFF, BMP, GIF, and the RAW files of cameras</source>
        <translation>JPEG, PNG, HEIC, AVIF, WebP, TIFF, BMP, GIF y los archivos RAW de las cámaras</translation>
    </message>
    <message>
        <source>Online retouching with {} is chosen. Nothing is uploaded until you agree.</source>
        <translation>Has elegido el retoque en línea con {}. No se envía nada hasta que aceptes.</translation>
    </message>
    <message>
        <source>Retouches online: a copy of each photo is sent to {}.</source>
        <translation>Retoca en línea: se envía una copia de cada foto a {}.</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Probar un ejemplo</translation>
    </message>
    <message>
        <source>Use the {} online engine…</source>
        <translation>Usar el motor en línea de {}…</translation>
    </message>
    <message>
        <source>Work on this computer, free</source>
        <translation>Trabajar en este equipo, gratis</translation>
    </message>
    <message>
        <source>Works on this computer, free. Nothing is uploaded.</source>
        <translation>Funciona en este equipo, gratis. No se envía nada.</translation>
    </message>
    <message>
        <source>or paste a picture with {}</source>
        <translation>o pega una imagen con {}</translation>
    </message>
</context>
<context>
    <name>EnginesPage</name>
    <message>
        <source>A copy of the photo is sent to {}.</source>
        <translation>Se envía una copia de la foto a {}.</translation>
    </message>
    <message numerus="yes">
        <source>A service on the internet, %Ln credit(s) a photo.</source>
        <translation>
            <numerusform>Un servicio en internet, %Ln crédito por foto.</numerusform>
            <numerusform>Un servicio en internet, %Ln créditos por foto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Free, without an account, and nothing leaves this computer. Fine-tune and brush work here.</source>
        <translation>Gratis, sin cuenta, y nada sale de este equipo. El ajuste fino y el pincel funcionan aquí.</translation>
    </message>
    <message>
        <source>Photos are retouched by</source>
        <translation>Quién retoca las fotos</translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>Funciona.</translation>
    </message>
    <message>
        <source>Your own Beauty Desk service, free.</source>
        <translation>Su propio servicio de Beauty Desk, gratis.</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>&amp;Colour in JPEG files</source>
        <translation>&amp;Color en archivos JPEG</translation>
    </message>
    <message>
        <source>&amp;Keep the date of the original</source>
        <translation>Conservar la &amp;fecha del original</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Say in the file that it was retouched</source>
        <translation>&amp;Indicar en el archivo que se ha retocado</translation>
    </message>
    <message>
        <source>&amp;Time stamps from</source>
        <translation>Sellos de &amp;tiempo de</translation>
    </message>
    <message>
        <source>16 bits stay 16 bits in PNG and TIFF; the colour profile is kept.</source>
        <translation>16 bits siguen siendo 16 bits en PNG y TIFF; el perfil de color se conserva.</translation>
    </message>
    <message>
        <source>A JPEG made from a &amp;JPEG</source>
        <translation>Un JPEG a partir de un &amp;JPEG</translation>
    </message>
    <message>
        <source>Address of a time stamp authority</source>
        <translation>Dirección de una autoridad de sellado de tiempo</translation>
    </message>
    <message>
        <source>All of it (4:4:4)</source>
        <translation>Todo (4:4:4)</translation>
    </message>
    <message>
        <source>An original is never overwritten, whatever is chosen here.</source>
        <translation>Un original nunca se sobrescribe, se elija aquí lo que se elija.</translation>
    </message>
    <message>
        <source>As in the original</source>
        <translation>Como en el original</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>As the original: only what was retouched is written anew, everything else stays as the camera stored it. Encoded anew: all of it, at the quality and with the colour here, like a JPEG made from another format.</source>
        <translation>Como el original: solo se escribe de nuevo lo retocado, todo lo demás queda como lo guardó la cámara. Codificado de nuevo: todo, con la calidad y el color de aquí, como un JPEG hecho a partir de otro formato.</translation>
    </message>
    <message>
        <source>C&amp;ertificate</source>
        <translation>C&amp;ertificado</translation>
    </message>
    <message>
        <source>Certificate to sign with</source>
        <translation>Certificado para firmar</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Dates the result&apos;s file as the original&apos;s is, so that both stand together in a folder; else with the moment it is saved. The time a photo was taken stays as it is in either case.</source>
        <translation>Da al archivo del resultado la fecha del archivo original, para que ambos aparezcan juntos en la carpeta; si no, la del momento en que se guarda. La fecha y hora en que se tomó la foto no cambia en ningún caso.</translation>
    </message>
    <message>
        <source>Encoded anew</source>
        <translation>Codificado de nuevo</translation>
    </message>
    <message>
        <source>If the &amp;file exists</source>
        <translation>Si el &amp;archivo existe</translation>
    </message>
    <message>
        <source>JPEG and WebP &amp;quality</source>
        <translation>Ca&amp;lidad de JPEG y WebP</translation>
    </message>
    <message>
        <source>JPEG and WebP quality</source>
        <translation>Calidad de JPEG y WebP</translation>
    </message>
    <message>
        <source>Ke&amp;y</source>
        <translation>Cla&amp;ve</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Clave del certificado</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key)</source>
        <translation>Claves (*.pem *.key)</translation>
    </message>
    <message>
        <source>Leave that file alone</source>
        <translation>Dejar ese archivo como está</translation>
    </message>
    <message>
        <source>Leaves out GPS positions, names of places, and the maker&apos;s notes of the camera, which may hold some. Everything else (EXIF, IPTC, XMP) goes along, as far as the format has room for it: WebP has none for IPTC.</source>
        <translation>Omite las posiciones GPS, los nombres de lugares y las notas del fabricante de la cámara, que pueden contenerlos. Todo lo demás (EXIF, IPTC, XMP) se conserva, en la medida en que el formato tenga sitio: WebP no lo tiene para IPTC.</translation>
    </message>
    <message>
        <source>Like the original</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>Name of results</source>
        <translation>Nombre de los resultados</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nombre del archivo</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Remove the &amp;location</source>
        <translation>Quitar la &amp;ubicación</translation>
    </message>
    <message>
        <source>Replace that file</source>
        <translation>Reemplazar ese archivo</translation>
    </message>
    <message>
        <source>Save &amp;results as</source>
        <translation>Guardar &amp;resultados como</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Guardar con otro nombre</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Qué se incluye</translation>
    </message>
    <message>
        <source>With a certificate of your own, results get Content Credentials: who made them, from which original, and that they were retouched. Both are PEM files, the key without a password; what is in them is kept nowhere. A result that cannot be signed is not saved.</source>
        <translation>Con un certificado propio, los resultados llevan Content Credentials: quién los hizo, a partir de qué original y que se han retocado. El certificado y la clave son archivos PEM, la clave sin contraseña; su contenido no se conserva en ningún sitio. Un resultado que no se puede firmar no se guarda.</translation>
    </message>
    <message>
        <source>Writes into its metadata that it was retouched, with what and how strongly. Some countries ask for that in advertising.</source>
        <translation>Escribe en sus metadatos que se ha retocado, con qué y con qué intensidad. Algunos países lo exigen en la publicidad.</translation>
    </message>
    <message>
        <source>{} becomes {}. You may use {{name}}, {{level}}, {{engine}}, {{date}} and {{n}}, a number.</source>
        <translation>{} se convierte en {}. Puedes usar {{name}}, {{level}}, {{engine}}, {{date}} y {{n}}, un número.</translation>
    </message>
</context>
<context>
    <name>FaceBox</name>
    <message>
        <source>Face {0} of {1}</source>
        <translation>Cara {0} de {1}</translation>
    </message>
    <message>
        <source>Face {0} of {1}, {2}</source>
        <translation>Cara {0} de {1}, {2}</translation>
    </message>
    <message>
        <source>Space retouches this face or leaves it as it is, plus and minus change its level</source>
        <translation>La barra espaciadora retoca esta cara o la deja como está; más y menos cambian su nivel</translation>
    </message>
</context>
<context>
    <name>FaceGrid</name>
    <message>
        <source>All faces</source>
        <translation>Todas las caras</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
</context>
<context>
    <name>FaceMenu</name>
    <message>
        <source>As the photo</source>
        <translation>Como la foto</translation>
    </message>
    <message>
        <source>Level for this face</source>
        <translation>Nivel de esta cara</translation>
    </message>
    <message>
        <source>Level of this face in per cent</source>
        <translation>Nivel de esta cara en por ciento</translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation>Quitar esta marca</translation>
    </message>
    <message>
        <source>Retouch this face</source>
        <translation>Retocar esta cara</translation>
    </message>
</context>
<context>
    <name>FaceSegments</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Choose faces one by one, at their frames.</source>
        <translation>Elegir las caras una a una, en sus marcos.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Elegidas</translation>
    </message>
    <message>
        <source>Chosen ({} of {})</source>
        <translation>Elegidas ({} de {})</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>La mayor</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixto</translation>
    </message>
</context>
<context>
    <name>FaceWall</name>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>face {} of {}</source>
        <translation>cara {} de {}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
</context>
<context>
    <name>FacesOverlay</name>
    <message>
        <source>Looking for faces…</source>
        <translation>Buscando caras…</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>Camera data: what the camera&apos;s maker puts behind the picture.</source>
        <translation>Datos de la cámara: lo que el fabricante de la cámara pone detrás de la imagen.</translation>
    </message>
    <message>
        <source>Content Credentials: signed for the photo as it was taken; they do not cover a retouched one.</source>
        <translation>Content Credentials: firmadas para la foto tal como se tomó; no cubren una retocada.</translation>
    </message>
    <message>
        <source>Depth: how far away everything is; phones blur the background by it.</source>
        <translation>Profundidad: a qué distancia está todo; los teléfonos la usan para desenfocar el fondo.</translation>
    </message>
    <message>
        <source>HDR: a second picture in the file that lets bright parts shine.</source>
        <translation>HDR: una segunda imagen en el archivo que hace brillar las partes claras.</translation>
    </message>
    <message>
        <source>Layers: of the program that made the file.</source>
        <translation>Capas: del programa que creó el archivo.</translation>
    </message>
    <message>
        <source>Live clip: the seconds of film that a phone takes with the photo.</source>
        <translation>Clip Live: los segundos de vídeo que un teléfono graba con la foto.</translation>
    </message>
    <message>
        <source>Transparency: PNG, TIFF and WebP can have it, JPEG cannot.</source>
        <translation>Transparencia: PNG, TIFF y WebP pueden tenerla, JPEG no.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>FineTuneSection</name>
    <message>
        <source>A little less yellow.</source>
        <translation>Un poco menos amarillos.</translation>
    </message>
    <message>
        <source>Blemishes</source>
        <translation>Imperfecciones</translation>
    </message>
    <message>
        <source>Changes the shape of the face. Off unless you ask for it.</source>
        <translation>Cambia la forma de la cara. Desactivado mientras no lo pidas.</translation>
    </message>
    <message>
        <source>Clearer whites and irises.</source>
        <translation>Blanco e iris más claros.</translation>
    </message>
    <message>
        <source>Colour on lips and cheeks. Off unless you ask for it.</source>
        <translation>Color en labios y mejillas. Desactivado mientras no lo pidas.</translation>
    </message>
    <message>
        <source>Even tone</source>
        <translation>Tono uniforme</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Ojos</translation>
    </message>
    <message>
        <source>Fine-tune</source>
        <translation>Ajuste fino</translation>
    </message>
    <message>
        <source>How far spots and small scars are healed.</source>
        <translation>Cuánto se curan manchas y cicatrices pequeñas.</translation>
    </message>
    <message>
        <source>How much of the skin&apos;s own texture stays.</source>
        <translation>Cuánta textura propia de la piel se conserva.</translation>
    </message>
    <message>
        <source>Keep moles and freckles</source>
        <translation>Conservar lunares y pecas</translation>
    </message>
    <message>
        <source>Keep skin colour</source>
        <translation>Conservar el color de la piel</translation>
    </message>
    <message>
        <source>Larger eyes</source>
        <translation>Ojos más grandes</translation>
    </message>
    <message>
        <source>Make-up</source>
        <translation>Maquillaje</translation>
    </message>
    <message>
        <source>Nobody becomes lighter or darker.</source>
        <translation>Nadie se vuelve más claro ni más oscuro.</translation>
    </message>
    <message>
        <source>Only what is there for days goes.</source>
        <translation>Solo desaparece lo que dura unos días.</translation>
    </message>
    <message>
        <source>Redness, patches, shine and shade under the eyes.</source>
        <translation>Rojeces, manchas, brillos y ojeras.</translation>
    </message>
    <message>
        <source>Reset fine-tune</source>
        <translation>Restablecer el ajuste fino</translation>
    </message>
    <message>
        <source>Skin texture</source>
        <translation>Textura de la piel</translation>
    </message>
    <message>
        <source>Slimmer jaw</source>
        <translation>Mandíbula más fina</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>Dientes</translation>
    </message>
    <message>
        <source>less – more</source>
        <translation>menos – más</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Look for new versions once a week</source>
        <translation>&amp;Buscar versiones nuevas una vez por semana</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notificaciones</translation>
    </message>
    <message>
        <source>&amp;Preview while choosing</source>
        <translation>&amp;Vista previa al elegir</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>Versiones nuevas</translation>
    </message>
    <message>
        <source>Nothing is sent but the question itself. You are told, and nothing is installed.</source>
        <translation>Solo se envía la pregunta misma. Se te avisa, y no se instala nada.</translation>
    </message>
    <message>
        <source>The photo is shown as it would be retouched. Nothing is uploaded for that.</source>
        <translation>La foto se muestra como quedaría retocada. Para eso no se envía nada.</translation>
    </message>
    <message>
        <source>The window speaks it after the next start.</source>
        <translation>La ventana lo usará a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>There is no address for that yet.</source>
        <translation>Aún no hay ninguna dirección para eso.</translation>
    </message>
    <message>
        <source>When photos are done or need something, and the window is not in front.</source>
        <translation>Cuando las fotos están listas o necesitan algo, y la ventana no está delante.</translation>
    </message>
    <message>
        <source>While choosing</source>
        <translation>Al elegir</translation>
    </message>
    <message>
        <source>While photos are retouched</source>
        <translation>Mientras se retocan fotos</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to make the pictures larger or smaller</source>
        <translation>Arrastra para agrandar o reducir las imágenes</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>Sin cara</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>{} {:,}</source>
        <translation>{} {:,}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>A service for a studio</source>
        <translation>Un servicio para un estudio</translation>
    </message>
    <message>
        <source>Brush: more, less, original</source>
        <translation>Pincel: más, menos, original</translation>
    </message>
    <message>
        <source>Brush: size, softness</source>
        <translation>Pincel: tamaño, suavidad</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de órdenes</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Drag the photo, even at the divider</source>
        <translation>Arrastrar la foto, también en el divisor</translation>
    </message>
    <message>
        <source>Engines, privacy, costs</source>
        <translation>Motores, privacidad, costes</translation>
    </message>
    <message>
        <source>Faces and brush</source>
        <translation>Caras y pincel</translation>
    </message>
    <message>
        <source>First retouch</source>
        <translation>Primer retoque</translation>
    </message>
    <message>
        <source>Found nowhere</source>
        <translation>No se encontró en ninguna parte</translation>
    </message>
    <message numerus="yes">
        <source>Found on %Ln page(s)</source>
        <translation>
            <numerusform>Encontrado en %Ln página</numerusform>
            <numerusform>Encontrado en %Ln páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Level of one face</source>
        <translation>Nivel de una cara</translation>
    </message>
    <message>
        <source>Levels and effects</source>
        <translation>Niveles y efectos</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Mover la foto</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Otros programas</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Previous / next photo</source>
        <translation>Foto anterior / siguiente</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Retouching</source>
        <translation>Retocar</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Buscar en todas las páginas</translation>
    </message>
    <message>
        <source>Shift + arrows</source>
        <translation>Mayús + flechas</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>Mostrar el original mientras se mantiene pulsada</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Three hundred photos</source>
        <translation>Trescientas fotos</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>Cuando algo sale mal</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>&lt;a href=&quot;{}&quot;&gt;Get a key at {}&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;{}&quot;&gt;Obtener una clave en {}&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Paste your API key</source>
        <translation>Pega tu clave API</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save and check</source>
        <translation>Guardar y comprobar</translation>
    </message>
    <message>
        <source>The key works. {:,.0f} credits, {}.</source>
        <translation>La clave funciona. {:,.0f} créditos, {}.</translation>
    </message>
    <message>
        <source>Your {} key</source>
        <translation>Tu clave de {}</translation>
    </message>
    <message numerus="yes">
        <source>enough for %Ln photo(s)</source>
        <translation>
            <numerusform>suficiente para %Ln foto</numerusform>
            <numerusform>suficiente para %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>{} API key</source>
        <translation>Clave API de {}</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Level 100 %</source>
        <translation>Nivel 100 %</translation>
    </message>
    <message>
        <source>Level from 0 to 90 %</source>
        <translation>Nivel de 0 a 90 %</translation>
    </message>
    <message>
        <source>Show the original while held</source>
        <translation>Mostrar el original mientras se mantiene pulsada</translation>
    </message>
</context>
<context>
    <name>LastSession</name>
    <message numerus="yes">
        <source>%Ln entry(s) of the session damaged.</source>
        <translation>
            <numerusform>%Ln entrada de la sesión está dañada.</numerusform>
            <numerusform>%Ln entradas de la sesión están dañadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln sin guardar</numerusform>
            <numerusform>%Ln sin guardar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) changed since, so that the result does not fit any more: {}. Retouch again.</source>
        <translation>
            <numerusform>%Ln foto se modificó desde entonces, y su resultado ya no le corresponde: {}. Retócala otra vez.</numerusform>
            <numerusform>%Ln fotos se modificaron desde entonces, y sus resultados ya no les corresponden: {}. Retócalas otra vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not there any more: {}. Their results are kept until they are back.</source>
        <translation>
            <numerusform>%Ln foto ya no está: {}. Su resultado se conserva hasta que vuelva.</numerusform>
            <numerusform>%Ln fotos ya no están: {}. Sus resultados se conservan hasta que vuelvan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln retouched</source>
        <translation>
            <numerusform>%Ln retocada</numerusform>
            <numerusform>%Ln retocadas</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier session is damaged and cannot be continued. Its list is kept as {}.</source>
        <translation>Una sesión anterior está dañada y no se puede continuar. Su lista se conserva como {}.</translation>
    </message>
    <message>
        <source>Your last session: {}.</source>
        <translation>Tu última sesión: {}.</translation>
    </message>
    <message>
        <source>all of it saved</source>
        <translation>todo guardado</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <comment>a time, and what there was</comment>
        <translation>{}: {}</translation>
    </message>
</context>
<context>
    <name>LastSessionCard</name>
    <message numerus="yes">
        <source>%Ln result(s) that no file holds are deleted with them.</source>
        <translation>
            <numerusform>Con ellas se borra %Ln resultado que no está en ningún archivo.</numerusform>
            <numerusform>Con ellas se borran %Ln resultados que no están en ningún archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>All results are saved. Photos and saved files stay where they are.</source>
        <translation>Todos los resultados están guardados. Las fotos y los archivos guardados se quedan donde están.</translation>
    </message>
    <message>
        <source>Earl&amp;ier sessions</source>
        <translation>&amp;Sesiones anteriores</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Forget all earlier sessions?</source>
        <translation>¿Olvidar todas las sesiones anteriores?</translation>
    </message>
    <message>
        <source>Forget all of them…</source>
        <translation>Olvidarlas todas…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Start &amp;afresh</source>
        <translation>Empezar de &amp;nuevo</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln llamada</numerusform>
            <numerusform>%Ln llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>All months: {}</source>
        <translation>Todos los meses: {}</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln kept result(s).</source>
        <translation>
            <numerusform>Borrado %Ln resultado conservado.</numerusform>
            <numerusform>Borrados %Ln resultados conservados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Desenlace</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Saved as {} in {}</source>
        <translation>Guardado como {} en {}</translation>
    </message>
    <message>
        <source>There was nothing to delete.</source>
        <translation>No había nada que borrar.</translation>
    </message>
    <message>
        <source>This month: {}</source>
        <translation>Este mes: {}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>no credits</source>
        <translation>ningún crédito</translation>
    </message>
    <message numerus="yes">
        <source>{:,.10g} credit(s)</source>
        <translation>
            <numerusform>{:,.10g} crédito</numerusform>
            <numerusform>{:,.10g} créditos</numerusform>
        </translation>
    </message>
    <message>
        <source>{credits} ({unsure:,.10g} uncertain) in {calls}</source>
        <translation>{credits} ({unsure:,.10g} inciertos) en {calls}</translation>
    </message>
    <message>
        <source>{credits} in {calls}</source>
        <translation>{credits} en {calls}</translation>
    </message>
    <message>
        <source>{month} {year}: {cost}</source>
        <comment>month is the name of one</comment>
        <translation>{month} de {year}: {cost}</translation>
    </message>
</context>
<context>
    <name>LevelSection</name>
    <message>
        <source>Beauty level</source>
        <translation>Nivel de retoque</translation>
    </message>
    <message>
        <source>Beauty level in per cent</source>
        <translation>Nivel de retoque en por ciento</translation>
    </message>
    <message>
        <source>mixed, {} to {}</source>
        <translation>mixto, de {} a {}</translation>
    </message>
</context>
<context>
    <name>ListActions</name>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Por estado</translation>
    </message>
    <message>
        <source>By time taken</source>
        <translation>Por fecha de toma</translation>
    </message>
    <message>
        <source>Face wall</source>
        <translation>Muro de caras</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <source>Larger thumbnails</source>
        <translation>Miniaturas más grandes</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>Orden propio</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Smaller thumbnails</source>
        <translation>Miniaturas más pequeñas</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Order of the photos: {}</source>
        <translation>Orden de las fotos: {}</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Tamaño de las imágenes</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Errors alone</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Líneas del registro</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Nothing of that kind was written down.</source>
        <translation>No se anotó nada de ese tipo.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostrar en la c&amp;arpeta</translation>
    </message>
    <message>
        <source>There is no log: the profile cannot be written to.</source>
        <translation>No hay registro: no se puede escribir en el perfil.</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avisos y errores</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>Qué líneas</translation>
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
        <translation>Dejar de marcar</translation>
    </message>
    <message>
        <source>Stop marking (Esc)</source>
        <translation>Dejar de marcar (Esc)</translation>
    </message>
</context>
<context>
    <name>MarkOverlay</name>
    <message>
        <source>Arrow keys move the box, plus and minus change its size, Enter looks for a face in it</source>
        <translation>Las flechas mueven el recuadro, más y menos cambian su tamaño, Intro busca una cara en él</translation>
    </message>
    <message>
        <source>Draw a box round the face.</source>
        <translation>Dibuja un recuadro alrededor de la cara.</translation>
    </message>
    <message>
        <source>Looking for a face in this box…</source>
        <translation>Buscando una cara en este recuadro…</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>Marcar una cara</translation>
    </message>
    <message>
        <source>No face could be made out in this box. Draw it again, closer round the face.</source>
        <translation>No se distingue ninguna cara en este recuadro. Dibújalo otra vez, más ceñido a la cara.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;Foto</translation>
    </message>
    <message>
        <source>&amp;Retouch</source>
        <translation>&amp;Retocar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>NewVersions</name>
    <message>
        <source>Beauty Desk {} is there.</source>
        <translation>Ya está disponible Beauty Desk {}.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%Ln file(s) not a photo ({}).</source>
        <translation>
            <numerusform>%Ln archivo no es una foto ({}).</numerusform>
            <numerusform>%Ln archivos no son fotos ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not there ({}).</source>
        <translation>
            <numerusform>«{}» no está.</numerusform>
            <numerusform>%Ln archivos no están ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) without photos ({}).</source>
        <translation>
            <numerusform>En la carpeta «{}» no hay fotos.</numerusform>
            <numerusform>En %Ln carpetas no hay fotos ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) not sent yet.</source>
        <translation>
            <numerusform>%Ln foto aún no se ha enviado.</numerusform>
            <numerusform>%Ln fotos aún no se han enviado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) paid for and not saved; fetching is free.</source>
        <translation>
            <numerusform>%Ln foto está pagada y sin guardar; recogerla es gratis.</numerusform>
            <numerusform>%Ln fotos están pagadas y sin guardar; recogerlas es gratis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) perhaps charged without a receipt.</source>
        <translation>
            <numerusform>%Ln foto puede haberse cobrado sin recibo.</numerusform>
            <numerusform>%Ln fotos pueden haberse cobrado sin recibo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) sent and not saved.</source>
        <translation>
            <numerusform>%Ln foto enviada y sin guardar.</numerusform>
            <numerusform>%Ln fotos enviadas y sin guardar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) of Beauty Desk left out.</source>
        <translation>
            <numerusform>Omitido %Ln resultado de Beauty Desk.</numerusform>
            <numerusform>Omitidos %Ln resultados de Beauty Desk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain photo(s) charged, without a result.</source>
        <translation>
            <numerusform>%Ln foto incierta se cobró, sin resultado.</numerusform>
            <numerusform>%Ln fotos inciertas se cobraron, sin resultado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain photo(s) not charged.</source>
        <translation>
            <numerusform>%Ln foto incierta no se cobró.</numerusform>
            <numerusform>%Ln fotos inciertas no se cobraron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln photo(s).</source>
        <translation>
            <numerusform>Añadida %Ln foto.</numerusform>
            <numerusform>Añadidas %Ln fotos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Beauty Desk keeps asking, also after a restart.</source>
        <translation>Beauty Desk sigue preguntando, también tras un reinicio.</translation>
    </message>
    <message>
        <source>No connection. This photo is paid for; Beauty Desk keeps trying and goes on by itself. You can keep working on this computer.</source>
        <translation>Sin conexión. Esta foto está pagada; Beauty Desk sigue intentándolo y continuará por sí solo. Puedes seguir trabajando en este equipo.</translation>
    </message>
    <message>
        <source>No face was found in this photo, so it stays as it is. If there is one, show where.</source>
        <translation>No se encontró ninguna cara en esta foto, así que se queda como está. Si hay una, indica dónde.</translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln file(s) of kinds that are not read here ({}).</source>
        <translation>
            <numerusform>Omitido: %Ln archivo de un tipo que no se lee aquí ({}).</numerusform>
            <numerusform>Omitidos: %Ln archivos de tipos que no se leen aquí ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed over: %Ln folder(s) that other programs keep for themselves ({}).</source>
        <translation>
            <numerusform>Omitida: %Ln carpeta que otros programas reservan para sí ({}).</numerusform>
            <numerusform>Omitidas: %Ln carpetas que otros programas reservan para sí ({}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln photo(s) whose result was not saved.</source>
        <translation>
            <numerusform>Quitada %Ln foto cuyo resultado no estaba guardado.</numerusform>
            <numerusform>Quitadas %Ln fotos cuyos resultados no estaban guardados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The result is still here.</source>
        <translation>El resultado sigue aquí.</translation>
    </message>
    <message>
        <source>The service does not answer. Beauty Desk keeps trying and goes on by itself. You can keep working on this computer.</source>
        <translation>El servicio no responde. Beauty Desk sigue intentándolo y continúa por sí solo. Puede seguir trabajando en este equipo.</translation>
    </message>
    <message>
        <source>Then it is finished by itself.</source>
        <translation>Entonces la foto se termina por sí sola.</translation>
    </message>
    <message>
        <source>This takes longer than usual. Beauty Desk keeps asking and can fetch it until {}, also after a restart.</source>
        <translation>Tarda más de lo habitual. Beauty Desk sigue preguntando y puede recogerlo hasta {}, también tras reiniciar.</translation>
    </message>
    <message>
        <source>This takes longer than usual. The photo is paid for; Beauty Desk keeps asking and can fetch it until {}, also after a restart.</source>
        <translation>Tarda más de lo habitual. La foto está pagada; Beauty Desk sigue preguntando y puede recogerla hasta {}, también tras un reinicio.</translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation>Hola de nuevo.</translation>
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
        <translation>Cambiar el límite</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Do it on this computer</source>
        <translation>Hacerlo en este equipo</translation>
    </message>
    <message>
        <source>Do the rest on this computer</source>
        <translation>Hacer el resto en este equipo</translation>
    </message>
    <message>
        <source>Fetch from {}</source>
        <translation>Descargar de {}</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>Marcar una cara</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Esta no</translation>
    </message>
    <message>
        <source>Open key settings</source>
        <translation>Abrir los ajustes de la clave</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Retouch it again</source>
        <translation>Retocar otra vez</translation>
    </message>
    <message numerus="yes">
        <source>Retouch it again (%Ln credit(s))</source>
        <translation>
            <numerusform>Retocar otra vez (%Ln crédito)</numerusform>
            <numerusform>Retocar otra vez (%Ln créditos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message numerus="yes">
        <source>Send again (%Ln credit(s))</source>
        <translation>
            <numerusform>Enviar otra vez (%Ln crédito)</numerusform>
            <numerusform>Enviar otra vez (%Ln créditos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar de todos modos</translation>
    </message>
    <message numerus="yes">
        <source>Send anyway (%Ln credit(s))</source>
        <translation>
            <numerusform>Enviar de todos modos (%Ln crédito)</numerusform>
            <numerusform>Enviar de todos modos (%Ln créditos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Send {}</source>
        <translation>Enviar {}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Mostrar informe</translation>
    </message>
    <message>
        <source>Take the smaller picture as it came</source>
        <translation>Usar la imagen más pequeña tal como llegó</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>Try again (%Ln credit(s))</source>
        <translation>
            <numerusform>Reintentar (%Ln crédito)</numerusform>
            <numerusform>Reintentar (%Ln créditos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novedades</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>OpenActions</name>
    <message>
        <source>Add photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>Añadir fotos…</translation>
    </message>
    <message>
        <source>Continue the last session</source>
        <translation>Continuar la última sesión</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>Abrir una carpeta de fotos</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Abrir carpeta…</translation>
    </message>
    <message>
        <source>Photos ({});;All files (*)</source>
        <translation>Fotos ({});;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>OwnConsentSheet</name>
    <message numerus="yes">
        <source>%Ln photo(s) wait for your answer.</source>
        <translation>
            <numerusform>%Ln foto espera su respuesta.</numerusform>
            <numerusform>%Ln fotos esperan su respuesta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Retouch at {}?</source>
        <translation>¿Retocar en {}?</translation>
    </message>
    <message>
        <source>Send photos there</source>
        <translation>Enviar las fotos allí</translation>
    </message>
    <message>
        <source>Your photos go to {}: a smaller copy of each, without metadata, location or file name. It keeps results for 24 hours. Nothing is billed.</source>
        <translation>Sus fotos van a {}: una copia más pequeña de cada una, sin metadatos, ubicación ni nombre de archivo. Conserva los resultados 24 horas. No se cobra nada.</translation>
    </message>
</context>
<context>
    <name>OwnService</name>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>It works, and takes the key.</source>
        <translation>Funciona y acepta la clave.</translation>
    </message>
    <message>
        <source>No key: that is enough for a service that wants none.</source>
        <translation>Sin clave: basta para un servicio que no la pide.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. See that the service runs there.</source>
        <translation>Nada responde en esta dirección. Compruebe que el servicio está en marcha allí.</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is not a Beauty Desk service.</source>
        <translation>Algo responde en esta dirección, pero no es un servicio de Beauty Desk.</translation>
    </message>
    <message>
        <source>The connection is not safe, so the key was not sent. Ask whoever runs the service.</source>
        <translation>La conexión no es segura, así que no se envió la clave. Pregunte a quien lleva el servicio.</translation>
    </message>
    <message>
        <source>The key comes from {} and is not stored.</source>
        <translation>La clave procede de {} y no se guarda.</translation>
    </message>
    <message>
        <source>The key is in your system keyring.</source>
        <translation>La clave está en el llavero del sistema.</translation>
    </message>
    <message>
        <source>The key is kept for this session only.</source>
        <translation>La clave se conserva solo durante esta sesión.</translation>
    </message>
    <message>
        <source>The service is there, but does not take this key. Ask whoever runs it.</source>
        <translation>El servicio está ahí, pero no acepta esta clave. Pregunte a quien lo lleva.</translation>
    </message>
    <message>
        <source>The service is there, but does not work just now.</source>
        <translation>El servicio está ahí, pero ahora mismo no trabaja.</translation>
    </message>
</context>
<context>
    <name>OwnServiceForm</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Clave</translation>
    </message>
    <message>
        <source>A Beauty Desk service on the network</source>
        <translation>Un servicio de Beauty Desk en la red</translation>
    </message>
    <message>
        <source>As set where the service runs</source>
        <translation>Como está puesta donde corre el servicio</translation>
    </message>
    <message>
        <source>Free: a strong computer of yours retouches for this one. A smaller copy of each photo goes there, without metadata, location or file name, and results are deleted there after 24 hours.</source>
        <translation>Gratis: un equipo potente suyo retoca para este. Una copia más pequeña de cada foto va allí, sin metadatos, ubicación ni nombre de archivo, y los resultados se borran allí a las 24 horas.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save and try</source>
        <translation>Guardar y probar</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardada</translation>
    </message>
    <message>
        <source>The line is not encrypted: others in this network could read photos and key.</source>
        <translation>La línea no está cifrada: otros en esta red podrían leer las fotos y la clave.</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>Film strip</source>
        <translation>Tira de fotos</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte anterior de la ventana</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message numerus="yes">
        <source>%Ln credit(s)</source>
        <translation>
            <numerusform>%Ln crédito</numerusform>
            <numerusform>%Ln créditos</numerusform>
        </translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Fine-tune is for the engine on this computer.</source>
        <translation>El ajuste fino es para el motor de este equipo.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixto</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Do this next</source>
        <translation>Hacer a continuación</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Mover antes</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Mover después</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>${dollars:,.2f}</source>
        <translation>{dollars:,.2f} $</translation>
    </message>
    <message>
        <source>${dollars:.4f}</source>
        <translation>{dollars:.4f} $</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>A Beauty Desk service</source>
        <translation>Un servicio de Beauty Desk</translation>
    </message>
    <message>
        <source>A foreign answer</source>
        <translation>Una respuesta ajena</translation>
    </message>
    <message>
        <source>A name needs a letter, a digit or one of {known}.</source>
        <translation>Un nombre necesita una letra, una cifra o uno de {known}.</translation>
    </message>
    <message>
        <source>A part that works on pixels (numpy) is missing. Photos can still be retouched online.</source>
        <translation>Falta una parte que trabaja con píxeles (numpy). Las fotos aún pueden retocarse en línea.</translation>
    </message>
    <message>
        <source>A {format} file holds at most {most} pixels on a side; this photo has {width} x {height}.</source>
        <translation>Un archivo {format} admite como máximo {most} píxeles por lado; esta foto tiene {width} x {height}.</translation>
    </message>
    <message>
        <source>Already retouched</source>
        <translation>Ya retocada</translation>
    </message>
    <message>
        <source>An HDR photo ({curve}): shown and saved in standard range.</source>
        <translation>Una foto HDR ({curve}): se muestra y se guarda con rango dinámico estándar.</translation>
    </message>
    <message>
        <source>Another copy of Beauty Desk is at work on this photo, and will save it.</source>
        <translation>Otra copia de Beauty Desk trabaja en esta foto y la guardará.</translation>
    </message>
    <message>
        <source>Another page came in place of the online service: this network may want you to sign in first.</source>
        <translation>En lugar del servicio en línea llegó otra página: puede que esta red pida primero que inicies sesión.</translation>
    </message>
    <message>
        <source>Answers are lost</source>
        <translation>Se pierden respuestas</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy to allow {host}, or use another network.</source>
        <translation>Pide a quien administra el proxy que permita {host}, o usa otra red.</translation>
    </message>
    <message>
        <source>At AILabTools now, paid for</source>
        <translation>Ahora en AILabTools, pagada</translation>
    </message>
    <message>
        <source>At the service now</source>
        <translation>Ahora en el servicio</translation>
    </message>
    <message>
        <source>BEAUTYDESK_POLL_SECONDS must be a number of seconds above 0.</source>
        <translation>BEAUTYDESK_POLL_SECONDS debe ser un número de segundos mayor que 0.</translation>
    </message>
    <message>
        <source>Being sent now</source>
        <translation>Enviándose ahora</translation>
    </message>
    <message>
        <source>Braces are for {known} only.</source>
        <translation>Las llaves son solo para {known}.</translation>
    </message>
    <message>
        <source>Buy credits from the service and go on, or use the engine on this computer.</source>
        <translation>Compra créditos al servicio y continúa, o usa el motor de este equipo.</translation>
    </message>
    <message>
        <source>Camera data: kept</source>
        <translation>Datos de la cámara: se conservan</translation>
    </message>
    <message>
        <source>Camera data: stays with the original</source>
        <translation>Datos de la cámara: se quedan en el original</translation>
    </message>
    <message>
        <source>Cannot be edited for another program</source>
        <translation>No se puede editar para otro programa</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to a folder of yours.</source>
        <translation>Cambia sus permisos o cópiala a una carpeta tuya.</translation>
    </message>
    <message>
        <source>Check the connection, and go on when it holds.</source>
        <translation>Comprueba la conexión y continúa cuando sea estable.</translation>
    </message>
    <message>
        <source>Check the connection, or save it with the browser and drop the file.</source>
        <translation>Comprueba la conexión, o guárdala con el navegador y suelta el archivo.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer. Where a company or a filter looks into connections, let SSL_CERT_FILE name the file with its certificate.</source>
        <translation>Comprueba la fecha y la hora de este equipo. Si una empresa o un filtro inspecciona las conexiones, indica en SSL_CERT_FILE el archivo con su certificado.</translation>
    </message>
    <message>
        <source>Check the drive it is on, or copy it to this computer.</source>
        <translation>Comprueba la unidad en la que está o cópiala a este equipo.</translation>
    </message>
    <message>
        <source>Check the key in the settings (or: beautydesk key status).</source>
        <translation>Comprueba la clave en los ajustes (o: beautydesk key status).</translation>
    </message>
    <message>
        <source>Check the key in the settings, under Engines (or: beautydesk key status --service).</source>
        <translation>Compruebe la clave en los ajustes, en Motores (o: beautydesk key status --service).</translation>
    </message>
    <message>
        <source>Check your balance before you send it again.</source>
        <translation>Comprueba tu saldo antes de enviarla otra vez.</translation>
    </message>
    <message>
        <source>Check your internet connection; the engine on this computer works without one.</source>
        <translation>Comprueba la conexión a internet; el motor de este equipo funciona sin ella.</translation>
    </message>
    <message>
        <source>Choose a file that Beauty Desk has exported.</source>
        <translation>Elige un archivo exportado por Beauty Desk.</translation>
    </message>
    <message>
        <source>Choose a photo file.</source>
        <translation>Elige un archivo de foto.</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is clearly seen, or send it all the same.</source>
        <translation>Elige una foto en la que se vea bien una cara, o envíala de todos modos.</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is clearly seen.</source>
        <translation>Elige una foto en la que se vea bien una cara.</translation>
    </message>
    <message>
        <source>Choose a photo in which a face is larger and turned to the camera.</source>
        <translation>Elige una foto en la que haya una cara más grande y vuelta hacia la cámara.</translation>
    </message>
    <message>
        <source>Choose a photo, or a folder that holds some.</source>
        <translation>Elige una foto, o una carpeta que las contenga.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Elige un nombre más corto.</translation>
    </message>
    <message>
        <source>Choose another certificate and key, or save without a signature.</source>
        <translation>Elige otro certificado y otra clave, o guarda sin firma.</translation>
    </message>
    <message>
        <source>Choose another folder, or a format that makes smaller files.</source>
        <translation>Elige otra carpeta, o un formato que haga archivos más pequeños.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elige otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elige otro nombre.</translation>
    </message>
    <message>
        <source>Contact the service&apos;s support.</source>
        <translation>Ponte en contacto con el soporte del servicio.</translation>
    </message>
    <message>
        <source>Content Credentials: signed</source>
        <translation>Content Credentials: firmadas</translation>
    </message>
    <message>
        <source>Content Credentials: stay with the original</source>
        <translation>Content Credentials: se quedan en el original</translation>
    </message>
    <message>
        <source>Copy it again from the camera or from where it came.</source>
        <translation>Cópiala otra vez de la cámara o de donde vino.</translation>
    </message>
    <message>
        <source>Copy it again from where it came.</source>
        <translation>Cópiala otra vez de donde vino.</translation>
    </message>
    <message>
        <source>Copy it again from where you got it.</source>
        <translation>Cópiela otra vez de donde la obtuvo.</translation>
    </message>
    <message>
        <source>Copy the key once more from the service&apos;s page and paste it in the settings.</source>
        <translation>Copia otra vez la clave de la página del servicio y pégala en los ajustes.</translation>
    </message>
    <message>
        <source>Could not save</source>
        <translation>No se pudo guardar</translation>
    </message>
    <message>
        <source>Could not sign</source>
        <translation>No se pudo firmar</translation>
    </message>
    <message>
        <source>Crop the photo closer to the face.</source>
        <translation>Recorta la foto más cerca de la cara.</translation>
    </message>
    <message>
        <source>Depth: kept</source>
        <translation>Profundidad: se conserva</translation>
    </message>
    <message>
        <source>Depth: stays with the original</source>
        <translation>Profundidad: se queda en el original</translation>
    </message>
    <message>
        <source>Develop it in your RAW program, export it as TIFF or JPEG, and add that.</source>
        <translation>Revélala en tu programa RAW, expórtala como TIFF o JPEG y añade esa.</translation>
    </message>
    <message>
        <source>Drag the picture itself, not a link to its page, or save it with the browser and drop the file.</source>
        <translation>Arrastra la imagen misma, no un enlace a su página, o guárdala con el navegador y suelta el archivo.</translation>
    </message>
    <message>
        <source>Export a smaller copy of it first.</source>
        <translation>Exporta primero una copia más pequeña.</translation>
    </message>
    <message>
        <source>Export it as JPEG, PNG or TIFF from the program that made it, and add that.</source>
        <translation>Expórtala como JPEG, PNG o TIFF desde el programa que la creó y añade esa.</translation>
    </message>
    <message>
        <source>Export it as an 8-bit or 16-bit photo first.</source>
        <translation>Expórtala primero como foto de 8 o 16 bits.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>For this the photo would have to be sent, which costs credits and was not asked for. Nothing was sent.</source>
        <translation>Para esto habría que enviar la foto, lo que cuesta créditos y no se ha pedido. No se envió nada.</translation>
    </message>
    <message>
        <source>For this the photo would have to be sent, which was not asked for. Nothing was sent.</source>
        <translation>Para esto habría que enviar la foto, lo que no se pidió. No se envió nada.</translation>
    </message>
    <message>
        <source>Free some space on the drive of the profile, then retouch the photo again.</source>
        <translation>Libera espacio en la unidad del perfil y luego retoca otra vez la foto.</translation>
    </message>
    <message>
        <source>Free some space on the drive of the profile.</source>
        <translation>Libera espacio en la unidad del perfil.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation>Libera espacio o elige otra carpeta.</translation>
    </message>
    <message>
        <source>From {until} on the balance tells whether it was charged.</source>
        <translation>A partir de {until} el saldo dice si se cobró.</translation>
    </message>
    <message>
        <source>Further channels stay with the original: {count}.</source>
        <translation>Los demás canales se quedan en el original: {count}.</translation>
    </message>
    <message>
        <source>Given up by the service</source>
        <translation>Abandonada por el servicio</translation>
    </message>
    <message>
        <source>HDR: kept</source>
        <translation>HDR: se conserva</translation>
    </message>
    <message>
        <source>HDR: not kept, the standard picture is saved</source>
        <translation>HDR: no se conserva, se guarda la imagen estándar</translation>
    </message>
    <message>
        <source>In about {percent} % of the retouched area the service shows something that your photo does not have there; its own detail, enlarged, was used for it.</source>
        <translation>En cerca del {percent} % de la zona retocada, el servicio muestra algo que tu foto no tiene ahí; se ha usado su propio detalle, ampliado.</translation>
    </message>
    <message>
        <source>Install it with: {command}</source>
        <translation>Instálala con: {command}</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Instala otra vez el programa.</translation>
    </message>
    <message>
        <source>Install the program again. If you run it from its source, run `python packaging/models.py` once.</source>
        <translation>Instala otra vez el programa. Si lo ejecutas desde su código fuente, ejecuta una vez `python packaging/models.py`.</translation>
    </message>
    <message>
        <source>It can be fetched at the next start (or: beautydesk resume); it is not sent again.</source>
        <translation>Puede recogerse en el próximo inicio (o: beautydesk resume); no se envía otra vez.</translation>
    </message>
    <message>
        <source>It is not known whether credits were spent.</source>
        <translation>No se sabe si se gastaron créditos.</translation>
    </message>
    <message>
        <source>It is uncertain whether this photo was paid for</source>
        <translation>No es seguro si esta foto se pagó</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted; add it again.</source>
        <translation>Puede que se haya movido, renombrado o borrado; añádela otra vez.</translation>
    </message>
    <message>
        <source>It never arrived</source>
        <translation>Nunca llegó</translation>
    </message>
    <message>
        <source>It was sent on {when}, and no usable answer came back. Your balance went down by as much, so the service has probably charged {credits:.10g} credits, but its result cannot be asked for. It is not sent again by itself.</source>
        <translation>Se envió el {when} y no llegó ninguna respuesta útil. Tu saldo bajó en la misma cantidad, así que el servicio probablemente ha cobrado {credits:.10g} créditos, pero no se puede pedir su resultado. No se envía otra vez por sí sola.</translation>
    </message>
    <message>
        <source>It was sent on {when}, and no usable answer came back: the service may have accepted it and charged {credits:.10g} credits. It is not sent again by itself.</source>
        <translation>Se envió el {when} y no llegó ninguna respuesta útil: puede que el servicio la aceptara y cobrara {credits:.10g} créditos. No se envía otra vez por sí sola.</translation>
    </message>
    <message>
        <source>Its CMYK colours become sRGB in the result.</source>
        <translation>Sus colores CMYK pasan a sRGB en el resultado.</translation>
    </message>
    <message>
        <source>Its Lab colours become sRGB in the result.</source>
        <translation>Sus colores Lab pasan a sRGB en el resultado.</translation>
    </message>
    <message>
        <source>Its floating-point numbers become 16-bit ones in the result.</source>
        <translation>Sus números de coma flotante pasan a números de 16 bits en el resultado.</translation>
    </message>
    <message>
        <source>Its scanner&apos;s colours become those of a common profile in the result.</source>
        <translation>Los colores de su escáner pasan a los de un perfil común en el resultado.</translation>
    </message>
    <message>
        <source>Its {bits} bits become 16 in the result.</source>
        <translation>Sus {bits} bits pasan a 16 en el resultado.</translation>
    </message>
    <message>
        <source>JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP and GIF</source>
        <translation>JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP y GIF</translation>
    </message>
    <message>
        <source>Kept answer is gone</source>
        <translation>La respuesta conservada ya no está</translation>
    </message>
    <message>
        <source>Layers: stay with the original, their picture is saved</source>
        <translation>Capas: se quedan en el original, se guarda su imagen</translation>
    </message>
    <message>
        <source>Leave --output away to save over it.</source>
        <translation>Omite --output para guardar encima.</translation>
    </message>
    <message>
        <source>Left as it was</source>
        <translation>Dejada como estaba</translation>
    </message>
    <message>
        <source>Level 0 changes nothing, so nothing was sent.</source>
        <translation>El nivel 0 no cambia nada, así que no se envió nada.</translation>
    </message>
    <message>
        <source>Live clip: kept</source>
        <translation>Clip Live: se conserva</translation>
    </message>
    <message>
        <source>Live clip: stays with the original</source>
        <translation>Clip Live: se queda en el original</translation>
    </message>
    <message>
        <source>Look at the variables HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE.</source>
        <translation>Revisa las variables HTTPS_PROXY, ALL_PROXY y SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>Look at what is there already before you retouch it again.</source>
        <translation>Mira lo que ya hay antes de retocarla otra vez.</translation>
    </message>
    <message>
        <source>Look for a newer version of Beauty Desk, or report this error with its details.</source>
        <translation>Busca una versión más nueva de Beauty Desk, o informa de este error con sus detalles.</translation>
    </message>
    <message>
        <source>Look for a newer version of Beauty Desk, or use the engine on this computer.</source>
        <translation>Busca una versión más nueva de Beauty Desk, o usa el motor de este equipo.</translation>
    </message>
    <message>
        <source>Look whether a page of this network asks for something, or use another network, and go on.</source>
        <translation>Mira si una página de esta red pide algo, o usa otra red, y continúa.</translation>
    </message>
    <message>
        <source>Made from a result that was paid for before: no credits.</source>
        <translation>Hecho a partir de un resultado ya pagado: sin créditos.</translation>
    </message>
    <message>
        <source>Make a copy without one that only you may read: {command}</source>
        <translation>Haz una copia sin contraseña que solo tú puedas leer: {command}</translation>
    </message>
    <message>
        <source>Make a smaller copy of it and retouch that one.</source>
        <translation>Haz una copia más pequeña y retoca esa.</translation>
    </message>
    <message>
        <source>Make room on that disk.</source>
        <translation>Libera espacio en ese disco.</translation>
    </message>
    <message>
        <source>Name another file for the result: --output {name}</source>
        <translation>Indica otro archivo para el resultado: --output {name}</translation>
    </message>
    <message>
        <source>Name another folder with --profile.</source>
        <translation>Indica otra carpeta con --profile.</translation>
    </message>
    <message>
        <source>No address of a Beauty Desk service is set.</source>
        <translation>No hay ninguna dirección de un servicio de Beauty Desk.</translation>
    </message>
    <message>
        <source>No certificate is named.</source>
        <translation>No se ha indicado ningún certificado.</translation>
    </message>
    <message>
        <source>No credits left</source>
        <translation>No quedan créditos</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>No se encontró ninguna cara</translation>
    </message>
    <message>
        <source>No face was found in this photo, so it was not sent. Nothing was charged.</source>
        <translation>No se encontró ninguna cara en esta foto, así que no se envió. No se cobró nada.</translation>
    </message>
    <message>
        <source>No key is named to sign with.</source>
        <translation>No se ha indicado ninguna clave para firmar.</translation>
    </message>
    <message>
        <source>No key is set, so nothing was sent.</source>
        <translation>No hay ninguna clave configurada, así que no se envió nada.</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Aún no hay clave</translation>
    </message>
    <message>
        <source>No result came</source>
        <translation>No llegó ningún resultado</translation>
    </message>
    <message>
        <source>No space for results</source>
        <translation>No hay espacio para resultados</translation>
    </message>
    <message>
        <source>No space left</source>
        <translation>No queda espacio</translation>
    </message>
    <message>
        <source>No system keyring was found on this computer.</source>
        <translation>No se encontró ningún llavero del sistema en este equipo.</translation>
    </message>
    <message>
        <source>No usable answer came for two photos in a row, so no more photos were sent.</source>
        <translation>No llegó ninguna respuesta útil para dos fotos seguidas, así que no se enviaron más fotos.</translation>
    </message>
    <message>
        <source>Not continued</source>
        <translation>No se continuó</translation>
    </message>
    <message>
        <source>Not fetched in time</source>
        <translation>No se recogió a tiempo</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Aún sin recoger</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviada</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Aún sin enviar</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>No aceptada</translation>
    </message>
    <message>
        <source>Not wanted any more</source>
        <translation>Ya no se quiere</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>No se cobró nada.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Open any page in a browser, sign in there, and go on.</source>
        <translation>Abre cualquier página en un navegador, inicia sesión allí y continúa.</translation>
    </message>
    <message>
        <source>Outside of this network photos and key travel by https only.</source>
        <translation>Fuera de esta red, las fotos y la clave solo viajan por https.</translation>
    </message>
    <message>
        <source>Paid for, not fetched yet</source>
        <translation>Pagada, aún sin recoger</translation>
    </message>
    <message>
        <source>Paid for, not saved yet</source>
        <translation>Pagada, aún sin guardar</translation>
    </message>
    <message>
        <source>Part of the face lies outside this photo.</source>
        <translation>Parte de la cara queda fuera de la foto.</translation>
    </message>
    <message>
        <source>Paste the key in the settings (or: beautydesk key set); the engine on this computer needs none.</source>
        <translation>Pega la clave en los ajustes (o: beautydesk key set); el motor de este equipo no la necesita.</translation>
    </message>
    <message>
        <source>Presets cannot be read</source>
        <translation>No se pueden leer los preajustes</translation>
    </message>
    <message>
        <source>Put it back, or connect the drive or share.</source>
        <translation>Devuélvelo a su sitio, o conecta la unidad o el recurso compartido.</translation>
    </message>
    <message>
        <source>Put the card in, or connect the drive or share.</source>
        <translation>Inserta la tarjeta, o conecta la unidad o el recurso compartido.</translation>
    </message>
    <message>
        <source>Put the photo back as it was.</source>
        <translation>Restaura la foto como estaba.</translation>
    </message>
    <message>
        <source>Raise the limit in the settings, or use the engine on this computer.</source>
        <translation>Sube el límite en los ajustes, o usa el motor de este equipo.</translation>
    </message>
    <message>
        <source>Reading “{name}” is not permitted.</source>
        <translation>No está permitido leer «{name}».</translation>
    </message>
    <message>
        <source>Retouch it again if you want it sent.</source>
        <translation>Retócala otra vez si quieres que se envíe.</translation>
    </message>
    <message>
        <source>Retouch it again.</source>
        <translation>Retócala otra vez.</translation>
    </message>
    <message>
        <source>Retouch it again; that costs nothing.</source>
        <translation>Retóquela otra vez; no cuesta nada.</translation>
    </message>
    <message>
        <source>Retouch the photo again to change its level.</source>
        <translation>Retoca otra vez la foto para cambiar su nivel.</translation>
    </message>
    <message>
        <source>Retouch the photo again.</source>
        <translation>Retoca otra vez la foto.</translation>
    </message>
    <message>
        <source>Save a frame of it as a photo first.</source>
        <translation>Guarda primero un fotograma como foto.</translation>
    </message>
    <message>
        <source>Save it as PNG or TIFF.</source>
        <translation>Guárdala como PNG o TIFF.</translation>
    </message>
    <message>
        <source>Save it as a file and drop that.</source>
        <translation>Guárdala como archivo y suelta ese archivo.</translation>
    </message>
    <message>
        <source>Save it with the browser and drop the file.</source>
        <translation>Guárdala con el navegador y suelta el archivo.</translation>
    </message>
    <message>
        <source>Save it without a signature.</source>
        <translation>Guárdala sin firma.</translation>
    </message>
    <message>
        <source>Save the picture with the browser and drop the file.</source>
        <translation>Guarda la imagen con el navegador y suelta el archivo.</translation>
    </message>
    <message>
        <source>Save the result under another name, or change what happens then in the settings.</source>
        <translation>Guarda el resultado con otro nombre, o cambia en los ajustes lo que ocurre entonces.</translation>
    </message>
    <message>
        <source>Save the result under another name.</source>
        <translation>Guarda el resultado con otro nombre.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardada</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardada como {name}</translation>
    </message>
    <message>
        <source>See that it runs and that this computer is in its network; the engine on this computer works without it.</source>
        <translation>Compruebe que está en marcha y que este equipo está en su red; el motor de este equipo funciona sin él.</translation>
    </message>
    <message>
        <source>See that the disk is not full and that the profile folder may be written to.</source>
        <translation>Comprueba que el disco no esté lleno y que se pueda escribir en la carpeta del perfil.</translation>
    </message>
    <message>
        <source>See whether other programs open it, or put it back as it was.</source>
        <translation>Mira si otros programas lo abren, o restáuralo como estaba.</translation>
    </message>
    <message>
        <source>Set BEAUTYDESK_API_URL to that address, or remove it, and fetch it then.</source>
        <translation>Pon esa dirección en BEAUTYDESK_API_URL, o quítala, y recógela entonces.</translation>
    </message>
    <message>
        <source>Set BEAUTYDESK_API_URL to {address}, or remove it.</source>
        <translation>Pon {address} en BEAUTYDESK_API_URL, o quítala.</translation>
    </message>
    <message>
        <source>Set HTTPS_PROXY to {kind}://USER:PASSWORD@{proxy} and start again.</source>
        <translation>Pon {kind}://USUARIO:CONTRASEÑA@{proxy} en HTTPS_PROXY y vuelve a iniciar el programa.</translation>
    </message>
    <message>
        <source>Set one in the settings, under Engines (or: BEAUTYDESK_SERVICE_URL).</source>
        <translation>Póngala en los ajustes, en Motores (o: BEAUTYDESK_SERVICE_URL).</translation>
    </message>
    <message>
        <source>Set the environment variable {variable} to use a key without a keyring.</source>
        <translation>Defina la variable de entorno {variable} para usar una clave sin llavero.</translation>
    </message>
    <message>
        <source>Signing needs a library that is not installed here.</source>
        <translation>Para firmar hace falta una biblioteca que no está instalada aquí.</translation>
    </message>
    <message>
        <source>Something other than the service answered, so sending stopped.</source>
        <translation>Respondió algo que no es el servicio, y se dejó de enviar.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo ha ido mal</translation>
    </message>
    <message>
        <source>Tell the service&apos;s support, or send it again for the full price.</source>
        <translation>Avisa al soporte del servicio, o envíala otra vez por el precio completo.</translation>
    </message>
    <message>
        <source>The Content Credentials of its original name a place, and would be part of it.</source>
        <translation>Las Content Credentials de su original nombran un lugar y formarían parte del resultado.</translation>
    </message>
    <message>
        <source>The account does not have enough credits for another photo.</source>
        <translation>La cuenta no tiene créditos suficientes para otra foto.</translation>
    </message>
    <message>
        <source>The account is locked</source>
        <translation>La cuenta está bloqueada</translation>
    </message>
    <message>
        <source>The account of this key does not exist.</source>
        <translation>La cuenta de esta clave no existe.</translation>
    </message>
    <message>
        <source>The address set for the online service is not a web address that can be used. Nothing was sent.</source>
        <translation>La dirección configurada del servicio en línea no es una dirección web utilizable. No se envió nada.</translation>
    </message>
    <message>
        <source>The address set for the online service would carry your key and your photos over an unprotected line. Nothing was sent.</source>
        <translation>La dirección configurada del servicio en línea llevaría tu clave y tus fotos por una línea sin protección. No se envió nada.</translation>
    </message>
    <message>
        <source>The answer did not make sense; perhaps it came from something other than the service.</source>
        <translation>La respuesta no tenía sentido; quizá no venía del servicio.</translation>
    </message>
    <message>
        <source>The certificate “{name}” was valid until {day}.</source>
        <translation>El certificado «{name}» era válido hasta el {day}.</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>Se cortó la conexión</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>La conexión no es segura</translation>
    </message>
    <message>
        <source>The connection to the online service was lost.</source>
        <translation>Se perdió la conexión con el servicio en línea.</translation>
    </message>
    <message>
        <source>The drive of the profile has {free:.0f} MB left, which is too little to keep what is paid for, so nothing was sent.</source>
        <translation>En la unidad del perfil quedan {free:.0f} MB, demasiado poco para conservar lo pagado, así que no se envió nada.</translation>
    </message>
    <message>
        <source>The face in this photo is too blurred to be retouched.</source>
        <translation>La cara de esta foto está demasiado borrosa para retocarla.</translation>
    </message>
    <message>
        <source>The face in this photo is too small for the service.</source>
        <translation>La cara de esta foto es demasiado pequeña para el servicio.</translation>
    </message>
    <message>
        <source>The face in this photo is turned too far to the side.</source>
        <translation>La cara de esta foto está demasiado girada hacia un lado.</translation>
    </message>
    <message>
        <source>The face is blurred</source>
        <translation>La cara está borrosa</translation>
    </message>
    <message>
        <source>The face is covered</source>
        <translation>La cara está tapada</translation>
    </message>
    <message>
        <source>The face is cut off</source>
        <translation>La cara está cortada</translation>
    </message>
    <message>
        <source>The face is too small</source>
        <translation>La cara es demasiado pequeña</translation>
    </message>
    <message>
        <source>The face is turned away</source>
        <translation>La cara está girada</translation>
    </message>
    <message>
        <source>The file {file}, which finds faces, is damaged. Your photos are untouched.</source>
        <translation>El archivo {file}, que encuentra caras, está dañado. Tus fotos están intactas.</translation>
    </message>
    <message>
        <source>The file {file}, which finds faces, is missing. Your photos are untouched.</source>
        <translation>Falta el archivo {file}, que encuentra caras. Tus fotos están intactas.</translation>
    </message>
    <message>
        <source>The folder of the original, {folder}, is not there just now.</source>
        <translation>La carpeta del original, {folder}, no está disponible ahora.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be created ({reason}).</source>
        <translation>No se puede crear la carpeta {folder} ({reason}).</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be written to ({reason}).</source>
        <translation>No se puede escribir en la carpeta «{folder}» ({reason}).</translation>
    </message>
    <message>
        <source>The folder “{folder}” does not exist.</source>
        <translation>La carpeta «{folder}» no existe.</translation>
    </message>
    <message>
        <source>The folder “{folder}” may not be written to.</source>
        <translation>No se puede escribir en la carpeta «{folder}».</translation>
    </message>
    <message>
        <source>The journal cannot be used</source>
        <translation>No se puede usar el registro</translation>
    </message>
    <message>
        <source>The key contains a line break, a space or a control character.</source>
        <translation>La clave contiene un salto de línea, un espacio o un carácter de control.</translation>
    </message>
    <message>
        <source>The key contains characters that no key has.</source>
        <translation>La clave contiene caracteres que ninguna clave tiene.</translation>
    </message>
    <message>
        <source>The key is damaged</source>
        <translation>La clave está dañada</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>La clave está vacía.</translation>
    </message>
    <message>
        <source>The key was refused</source>
        <translation>La clave fue rechazada</translation>
    </message>
    <message>
        <source>The key “{key}” does not belong to the first certificate in “{certificate}”.</source>
        <translation>La clave «{key}» no corresponde al primer certificado de «{certificate}».</translation>
    </message>
    <message>
        <source>The key “{name}” is of a kind that Content Credentials do not know.</source>
        <translation>La clave «{name}» es de un tipo que las Content Credentials no admiten.</translation>
    </message>
    <message>
        <source>The key “{name}” is protected by a password.</source>
        <translation>La clave «{name}» está protegida con una contraseña.</translation>
    </message>
    <message>
        <source>The name of this service leads out of this network, so nothing was sent.</source>
        <translation>El nombre de este servicio lleva fuera de esta red, así que no se envió nada.</translation>
    </message>
    <message>
        <source>The name “{name}” is too long for this drive.</source>
        <translation>El nombre «{name}» es demasiado largo para esta unidad.</translation>
    </message>
    <message>
        <source>The network is in the way</source>
        <translation>La red lo impide</translation>
    </message>
    <message>
        <source>The network settings of this computer (a proxy or a certificate file) cannot be used. Nothing was sent.</source>
        <translation>Los ajustes de red de este equipo (un proxy o un archivo de certificados) no se pueden usar. No se envió nada.</translation>
    </message>
    <message>
        <source>The network wants you to sign in</source>
        <translation>La red pide que inicies sesión</translation>
    </message>
    <message>
        <source>The online engine needs your own AILabTools key.</source>
        <translation>El motor en línea necesita tu propia clave de AILabTools.</translation>
    </message>
    <message>
        <source>The online service could not prove its identity, so nothing was sent to it.</source>
        <translation>El servicio en línea no pudo demostrar su identidad, así que no se le envió nada.</translation>
    </message>
    <message>
        <source>The online service failed</source>
        <translation>El servicio en línea falló</translation>
    </message>
    <message>
        <source>The original in {folder} cannot be opened any more.</source>
        <translation>El original de {folder} ya no se puede abrir.</translation>
    </message>
    <message>
        <source>The original in {folder} was changed after it was sent, so the result does not fit it.</source>
        <translation>El original de {folder} se modificó después de enviarlo, así que el resultado no le corresponde.</translation>
    </message>
    <message>
        <source>The original is missing</source>
        <translation>Falta el original</translation>
    </message>
    <message>
        <source>The original is not in its folder, {folder}, any more.</source>
        <translation>El original ya no está en su carpeta, {folder}.</translation>
    </message>
    <message>
        <source>The original is untouched.</source>
        <translation>El original está intacto.</translation>
    </message>
    <message>
        <source>The original photo cannot be opened any more, so this is the service&apos;s picture as it came.</source>
        <translation>La foto original ya no se puede abrir, así que esta es la imagen del servicio tal como llegó.</translation>
    </message>
    <message>
        <source>The original photo is no longer there, so this is the service&apos;s picture as it came.</source>
        <translation>La foto original ya no está, así que esta es la imagen del servicio tal como llegó.</translation>
    </message>
    <message>
        <source>The part that runs the face networks (ai-edge-litert) is missing or does not fit this computer. Photos can still be retouched online.</source>
        <translation>La parte que ejecuta las redes de caras (ai-edge-litert) falta o no es adecuada para este equipo. Las fotos aún pueden retocarse en línea.</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept in {folder}.</source>
        <translation>La imagen pegada no se pudo guardar en {folder}.</translation>
    </message>
    <message>
        <source>The photo does not fit</source>
        <translation>La foto no encaja</translation>
    </message>
    <message>
        <source>The photo is paid for, and its result can still be fetched.</source>
        <translation>La foto está pagada, y su resultado aún puede recogerse.</translation>
    </message>
    <message>
        <source>The photo is too large</source>
        <translation>La foto es demasiado grande</translation>
    </message>
    <message>
        <source>The photo is too small</source>
        <translation>La foto es demasiado pequeña</translation>
    </message>
    <message>
        <source>The photo was changed after it was sent, so this is the service&apos;s picture as it came.</source>
        <translation>La foto se modificó después de enviarla, así que esta es la imagen del servicio tal como llegó.</translation>
    </message>
    <message>
        <source>The photo was refused</source>
        <translation>La foto fue rechazada</translation>
    </message>
    <message>
        <source>The photo was sent, but no usable answer came back. The service may have accepted it and charged {credits} credits. It was not sent a second time.</source>
        <translation>La foto se envió, pero no llegó ninguna respuesta útil. Puede que el servicio la aceptara y cobrara {credits} créditos. No se envió una segunda vez.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>La imagen</translation>
    </message>
    <message>
        <source>The picture could not be fetched from {host}.</source>
        <translation>La imagen no se pudo descargar de {host}.</translation>
    </message>
    <message>
        <source>The picture could not be kept in {folder} ({reason}).</source>
        <translation>La imagen no se pudo guardar en {folder} ({reason}).</translation>
    </message>
    <message>
        <source>The pictures behind the first could not be kept in their places.</source>
        <translation>Las imágenes que siguen a la primera no se pudieron mantener en su sitio.</translation>
    </message>
    <message>
        <source>The presets could not be written to {file} ({reason}).</source>
        <translation>Los preajustes no se pudieron escribir en {file} ({reason}).</translation>
    </message>
    <message>
        <source>The profile cannot be used</source>
        <translation>No se puede usar el perfil</translation>
    </message>
    <message>
        <source>The profile is on a disk that knows no locks, as some network drives are. Name a folder on a disk of this computer with --profile or BEAUTYDESK_PROFILE.</source>
        <translation>El perfil está en un disco que no admite bloqueos, como algunas unidades de red. Indica con --profile o BEAUTYDESK_PROFILE una carpeta en un disco de este equipo.</translation>
    </message>
    <message>
        <source>The proxy does not reach the online service.</source>
        <translation>El proxy no llega al servicio en línea.</translation>
    </message>
    <message>
        <source>The proxy refuses to connect to the online service.</source>
        <translation>El proxy se niega a conectar con el servicio en línea.</translation>
    </message>
    <message>
        <source>The proxy {proxy} cannot be reached.</source>
        <translation>No se puede acceder al proxy {proxy}.</translation>
    </message>
    <message>
        <source>The proxy {proxy} could not connect to {host} ({status}).</source>
        <translation>El proxy {proxy} no pudo conectar con {host} ({status}).</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not connect to {host}.</source>
        <translation>El proxy {proxy} no conectó con {host}.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not accept this user and password.</source>
        <translation>El proxy {proxy} no acepta este usuario y esta contraseña.</translation>
    </message>
    <message>
        <source>The proxy {proxy} refused to connect to {host}.</source>
        <translation>El proxy {proxy} se negó a conectar con {host}.</translation>
    </message>
    <message>
        <source>The proxy {proxy} wants a password.</source>
        <translation>El proxy {proxy} pide una contraseña.</translation>
    </message>
    <message>
        <source>The record of online work {problem}, so a new one was begun. The old one is kept as {file}; results that were paid for and not saved yet are known only there.</source>
        <translation>El registro del trabajo en línea {problem}, así que se ha empezado uno nuevo. El antiguo se conserva como {file}; solo allí constan los resultados pagados y aún sin guardar.</translation>
    </message>
    <message>
        <source>The record of what was paid for cannot be read or written, so nothing was sent.</source>
        <translation>El registro de lo pagado no se puede leer o escribir, así que no se envió nada.</translation>
    </message>
    <message>
        <source>The result cannot be fetched</source>
        <translation>No se puede recoger el resultado</translation>
    </message>
    <message>
        <source>The result cannot be kept in the profile ({reason}).</source>
        <translation>El resultado no se puede conservar en el perfil ({reason}).</translation>
    </message>
    <message>
        <source>The result is gone</source>
        <translation>El resultado ya no está</translation>
    </message>
    <message>
        <source>The result is paid for and kept.</source>
        <translation>El resultado está pagado y se conserva.</translation>
    </message>
    <message>
        <source>The service accepts no more photos at the moment.</source>
        <translation>El servicio no acepta más fotos por el momento.</translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation>No se puede acceder al servicio</translation>
    </message>
    <message>
        <source>The service cannot use this photo</source>
        <translation>El servicio no puede usar esta foto</translation>
    </message>
    <message>
        <source>The service could not read the photo it was sent.</source>
        <translation>El servicio no pudo leer la foto que se le envió.</translation>
    </message>
    <message>
        <source>The service did not accept this photo.</source>
        <translation>El servicio no aceptó esta foto.</translation>
    </message>
    <message>
        <source>The service did not understand</source>
        <translation>El servicio no entendió la petición</translation>
    </message>
    <message>
        <source>The service does not accept the content of this photo.</source>
        <translation>El servicio no acepta el contenido de esta foto.</translation>
    </message>
    <message>
        <source>The service does not know this key.</source>
        <translation>El servicio no conoce esta clave.</translation>
    </message>
    <message>
        <source>The service does not offer this</source>
        <translation>El servicio no ofrece esto</translation>
    </message>
    <message>
        <source>The service does not offer this kind of retouching, or no longer does.</source>
        <translation>El servicio no ofrece este tipo de retoque, o ya no lo ofrece.</translation>
    </message>
    <message>
        <source>The service does not take photos of this size.</source>
        <translation>El servicio no acepta fotos de este tamaño.</translation>
    </message>
    <message>
        <source>The service does not take this key.</source>
        <translation>El servicio no acepta esta clave.</translation>
    </message>
    <message>
        <source>The service dropped this photo</source>
        <translation>El servicio abandonó esta foto</translation>
    </message>
    <message>
        <source>The service finished this photo but did not say where the result is.</source>
        <translation>El servicio terminó esta foto pero no dijo dónde está el resultado.</translation>
    </message>
    <message>
        <source>The service found no face in this photo.</source>
        <translation>El servicio no encontró ninguna cara en esta foto.</translation>
    </message>
    <message>
        <source>The service gave an address for the result that is not safe to open.</source>
        <translation>El servicio dio para el resultado una dirección que no es seguro abrir.</translation>
    </message>
    <message>
        <source>The service gave an address for the result that is not safe to open. The photo may have been paid for.</source>
        <translation>El servicio dio para el resultado una dirección que no es seguro abrir. Puede que la foto se haya pagado.</translation>
    </message>
    <message>
        <source>The service gave this photo up.</source>
        <translation>El servicio abandonó esta foto.</translation>
    </message>
    <message>
        <source>The service gave this photo up. Whether it was charged is not known.</source>
        <translation>El servicio abandonó esta foto. No se sabe si se cobró.</translation>
    </message>
    <message>
        <source>The service has been working on this photo for {time}. It is paid for, and can be fetched until {until}.</source>
        <translation>El servicio lleva {time} trabajando en esta foto. Está pagada y puede recogerse hasta {until}.</translation>
    </message>
    <message>
        <source>The service has been working on this photo for {time}. Its result can be fetched until {until}.</source>
        <translation>El servicio lleva {time} trabajando en esta foto. Su resultado se puede recoger hasta {until}.</translation>
    </message>
    <message>
        <source>The service has locked the account of this key.</source>
        <translation>El servicio ha bloqueado la cuenta de esta clave.</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <translation>El servicio está ocupado</translation>
    </message>
    <message>
        <source>The service keeps results for 24 hours; this one was not fetched in time.</source>
        <translation>El servicio conserva los resultados 24 horas; este no se recogió a tiempo.</translation>
    </message>
    <message>
        <source>The service keeps results for 24 hours; this one was paid for but not fetched in time.</source>
        <translation>El servicio conserva los resultados 24 horas; este se pagó pero no se recogió a tiempo.</translation>
    </message>
    <message>
        <source>The service refused the key or its account.</source>
        <translation>El servicio rechazó la clave o su cuenta.</translation>
    </message>
    <message>
        <source>The service refused the request itself; there is nothing wrong with the photo.</source>
        <translation>El servicio rechazó la petición en sí; la foto no tiene nada de malo.</translation>
    </message>
    <message>
        <source>The service reported an error on its side.</source>
        <translation>El servicio informó de un error por su parte.</translation>
    </message>
    <message>
        <source>The service stopped working on this photo, or no longer knows it.</source>
        <translation>El servicio dejó de trabajar en esta foto, o ya no la conoce.</translation>
    </message>
    <message>
        <source>The service&apos;s address cannot be used</source>
        <translation>No se puede usar la dirección del servicio</translation>
    </message>
    <message>
        <source>The service&apos;s own picture is not kept on this computer any more, so its level cannot be changed exactly.</source>
        <translation>La imagen del servicio ya no se conserva en este equipo, así que su nivel no se puede cambiar con exactitud.</translation>
    </message>
    <message>
        <source>The service&apos;s picture came back cropped, turned or stretched; it was put in its place on your photo.</source>
        <translation>La imagen del servicio volvió recortada, girada o deformada; se ha puesto en su sitio sobre tu foto.</translation>
    </message>
    <message>
        <source>The service&apos;s picture cannot be matched with your photo, so this is its picture as it came, in its own size, and its level cannot be lowered.</source>
        <translation>La imagen del servicio no se puede hacer coincidir con tu foto, así que esta es su imagen tal como llegó, en su propio tamaño, y su nivel no se puede bajar.</translation>
    </message>
    <message>
        <source>The session is not kept</source>
        <translation>La sesión no se conserva</translation>
    </message>
    <message>
        <source>The settings could not be saved to {file} ({reason}).</source>
        <translation>Los ajustes no se pudieron guardar en {file} ({reason}).</translation>
    </message>
    <message>
        <source>The settings were not saved, so that {file} stays as it is.</source>
        <translation>Los ajustes no se guardaron, para que {file} quede como está.</translation>
    </message>
    <message>
        <source>The signature was refused: {reason}.</source>
        <translation>La firma fue rechazada: {reason}.</translation>
    </message>
    <message>
        <source>The stored key holds characters that no key has.</source>
        <translation>La clave guardada contiene caracteres que ninguna clave tiene.</translation>
    </message>
    <message>
        <source>The stored result does not fit the photo any more: the original was changed or the file is damaged.</source>
        <translation>El resultado guardado ya no corresponde a la foto: el original se modificó o el archivo está dañado.</translation>
    </message>
    <message>
        <source>The system keyring cannot be used</source>
        <translation>No se puede usar el llavero del sistema</translation>
    </message>
    <message>
        <source>The system keyring did not answer; it may ask for its password where nobody sees it.</source>
        <translation>El llavero del sistema no respondió; puede que pida su contraseña donde nadie lo ve.</translation>
    </message>
    <message>
        <source>The system keyring is locked and was not unlocked.</source>
        <translation>El llavero del sistema está bloqueado y no se desbloqueó.</translation>
    </message>
    <message>
        <source>The system keyring reported an error.</source>
        <translation>El llavero del sistema informó de un error.</translation>
    </message>
    <message>
        <source>The time stamp service did not answer.</source>
        <translation>El servicio de sellado de tiempo no respondió.</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: TurboJPEG, which can change a part, is missing.</source>
        <translation>Se codificó de nuevo toda la imagen: falta TurboJPEG, que puede cambiar una parte.</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: the original&apos;s file is not what it was.</source>
        <translation>Se codificó de nuevo toda la imagen: el archivo del original ya no es el mismo.</translation>
    </message>
    <message>
        <source>The whole picture was encoded anew: this kind of JPEG cannot be changed in part.</source>
        <translation>La imagen entera se codificó de nuevo: este tipo de JPEG no se puede modificar por partes.</translation>
    </message>
    <message>
        <source>There is a problem with your account</source>
        <translation>Hay un problema con tu cuenta</translation>
    </message>
    <message>
        <source>There is no connection to the online service.</source>
        <translation>No hay conexión con el servicio en línea.</translation>
    </message>
    <message>
        <source>There is no engine called {engine}.</source>
        <translation>No hay ningún motor llamado {engine}.</translation>
    </message>
    <message>
        <source>There is no face in this photo that could be retouched. The photo was left as it is.</source>
        <translation>En esta foto no hay ninguna cara que se pueda retocar. La foto quedó como estaba.</translation>
    </message>
    <message>
        <source>There is no original that the signature could name.</source>
        <translation>No hay ningún original que la firma pueda nombrar.</translation>
    </message>
    <message>
        <source>There is no photo at the address that the service gave for the result.</source>
        <translation>No hay ninguna foto en la dirección que el servicio dio para el resultado.</translation>
    </message>
    <message>
        <source>There is no space left on the drive for “{name}”.</source>
        <translation>No queda espacio en la unidad para «{name}».</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo. Nothing was changed.</source>
        <translation>No hay memoria suficiente para esta foto. No se cambió nada.</translation>
    </message>
    <message>
        <source>This RAW file cannot be opened</source>
        <translation>Este archivo RAW no se puede abrir</translation>
    </message>
    <message>
        <source>This engine cannot start</source>
        <translation>Este motor no puede iniciarse</translation>
    </message>
    <message>
        <source>This file holds 32-bit measurement values, not a photo.</source>
        <translation>Este archivo contiene valores de medida de 32 bits, no una foto.</translation>
    </message>
    <message>
        <source>This is a mistake in Beauty Desk, not in your photo. The original is untouched.</source>
        <translation>Es un error de Beauty Desk, no de tu foto. El original está intacto.</translation>
    </message>
    <message>
        <source>This is a result of Beauty Desk, so it is left as it is.</source>
        <translation>Este es un resultado de Beauty Desk, así que se deja como está.</translation>
    </message>
    <message>
        <source>This is not a valid key</source>
        <translation>Esta clave no es válida</translation>
    </message>
    <message>
        <source>This is not an address of a service.</source>
        <translation>Esto no es la dirección de un servicio.</translation>
    </message>
    <message>
        <source>This is the first of {pages} pages.</source>
        <translation>Esta es la primera de {pages} páginas.</translation>
    </message>
    <message>
        <source>This is the first picture of an animation.</source>
        <translation>Esta es la primera imagen de una animación.</translation>
    </message>
    <message>
        <source>This is the main one of {frames} pictures in the file.</source>
        <translation>Esta es la principal de {frames} imágenes del archivo.</translation>
    </message>
    <message>
        <source>This is the preview inside the RAW file, {width} x {height} pixels.</source>
        <translation>Esta es la vista previa del archivo RAW, {width} x {height} píxeles.</translation>
    </message>
    <message>
        <source>This is the result of “{name}”, so it is left as it is.</source>
        <translation>Este es el resultado de «{name}», así que se deja como está.</translation>
    </message>
    <message>
        <source>This kind of photo is not supported</source>
        <translation>Este tipo de foto no se admite</translation>
    </message>
    <message>
        <source>This month&apos;s online calls cost {spent:,.10g} credits, and another {price:,.10g} would be more than the {cap:,.10g} that you allow. Nothing was sent.</source>
        <translation>Las llamadas en línea de este mes costaron {spent:,.10g} créditos, y otros {price:,.10g} serían más que los {cap:,.10g} que permites. No se envió nada.</translation>
    </message>
    <message>
        <source>This photo cannot be opened</source>
        <translation>Esta foto no se puede abrir</translation>
    </message>
    <message>
        <source>This photo has more pixels than the service accepts.</source>
        <translation>Esta foto tiene más píxeles de los que acepta el servicio.</translation>
    </message>
    <message>
        <source>This photo has too few pixels for the service.</source>
        <translation>Esta foto tiene demasiado pocos píxeles para el servicio.</translation>
    </message>
    <message>
        <source>This photo has {megapixels:.0f} megapixels. Retouching it would take {needed:.0f} GB of memory, more than the {limit} GB it may take.</source>
        <translation>Esta foto tiene {megapixels:.0f} megapíxeles. Retocarla necesitaría {needed:.0f} GB de memoria, más que los {limit} GB permitidos.</translation>
    </message>
    <message>
        <source>This photo is not waiting to be sent any more: another copy of Beauty Desk took it over, or took it off the list. Nothing was sent.</source>
        <translation>Esta foto ya no espera a ser enviada: otra copia de Beauty Desk se hizo cargo de ella o la quitó de la lista. No se envió nada.</translation>
    </message>
    <message>
        <source>This photo is too large</source>
        <translation>Esta foto es demasiado grande</translation>
    </message>
    <message>
        <source>This photo was probably paid for</source>
        <translation>Esta foto probablemente se pagó</translation>
    </message>
    <message>
        <source>This photo was sent to the service at {service}, and only that one has its result.</source>
        <translation>Esta foto se envió al servicio en {service}, y solo ese tiene su resultado.</translation>
    </message>
    <message>
        <source>This result cannot be opened</source>
        <translation>Este resultado no se puede abrir</translation>
    </message>
    <message>
        <source>This session cannot be read.</source>
        <translation>Esta sesión no se puede leer.</translation>
    </message>
    <message>
        <source>This session is open in another window of Beauty Desk, or was continued there.</source>
        <translation>Esta sesión está abierta en otra ventana de Beauty Desk, o se continuó allí.</translation>
    </message>
    <message>
        <source>This web address cannot be read.</source>
        <translation>Esta dirección web no se puede leer.</translation>
    </message>
    <message>
        <source>Too much of the face in this photo is covered.</source>
        <translation>Demasiada parte de la cara está tapada en esta foto.</translation>
    </message>
    <message>
        <source>Transparency: kept</source>
        <translation>Transparencia: se conserva</translation>
    </message>
    <message>
        <source>Transparency: laid on white</source>
        <translation>Transparencia: puesta sobre blanco</translation>
    </message>
    <message>
        <source>Try a larger version of this photo.</source>
        <translation>Prueba una versión más grande de esta foto.</translation>
    </message>
    <message>
        <source>Try a smaller copy.</source>
        <translation>Prueba una copia más pequeña.</translation>
    </message>
    <message>
        <source>Try a smaller or a larger copy.</source>
        <translation>Prueba una copia más pequeña o más grande.</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or look at the variables HTTPS_PROXY and ALL_PROXY.</source>
        <translation>Inténtalo de nuevo en unos minutos, o revisa las variables HTTPS_PROXY y ALL_PROXY.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Inténtalo de nuevo en unos minutos.</translation>
    </message>
    <message>
        <source>Try again later, or sign without a time stamp.</source>
        <translation>Inténtalo de nuevo más tarde, o firma sin sello de tiempo.</translation>
    </message>
    <message>
        <source>Try again, or save it with the browser and drop the file.</source>
        <translation>Inténtalo de nuevo, o guárdala con el navegador y suelta el archivo.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it.</source>
        <translation>Inténtalo de nuevo; si vuelve a ocurrir, informa de ello.</translation>
    </message>
    <message>
        <source>Try another photo.</source>
        <translation>Prueba con otra foto.</translation>
    </message>
    <message>
        <source>Try to fetch it again later; it is not sent a second time.</source>
        <translation>Intenta recogerla más tarde; no se envía una segunda vez.</translation>
    </message>
    <message>
        <source>Uncertain, and sent again</source>
        <translation>Incierta, y enviada otra vez</translation>
    </message>
    <message>
        <source>Uncertain, perhaps charged</source>
        <translation>Incierta, quizá cobrada</translation>
    </message>
    <message>
        <source>Uncertain, probably charged</source>
        <translation>Incierta, probablemente cobrada</translation>
    </message>
    <message>
        <source>Unlock the keyring first: sign in to the desktop, or open its program for passwords. Or set the environment variable {variable} to use a key without a keyring.</source>
        <translation>Desbloquee primero el llavero: inicie sesión en el escritorio o abra su programa de contraseñas. O defina la variable de entorno {variable} para usar una clave sin llavero.</translation>
    </message>
    <message>
        <source>Use an address that begins with https, or the one that the service has in this network.</source>
        <translation>Use una dirección que empiece por https, o la que el servicio tiene en esta red.</translation>
    </message>
    <message>
        <source>Waiting for the system keyring: it may be asking for its password in another window.</source>
        <translation>Esperando al llavero del sistema: puede que esté pidiendo su contraseña en otra ventana.</translation>
    </message>
    <message>
        <source>What is in the window cannot be kept for the next start ({reason}).</source>
        <translation>Lo que hay en la ventana no se puede conservar para el próximo inicio ({reason}).</translation>
    </message>
    <message>
        <source>What was brighter than white in it is cut off.</source>
        <translation>Lo que en ella era más claro que el blanco queda recortado.</translation>
    </message>
    <message>
        <source>What {host} has is larger than {limit:.0f} MB and was not fetched.</source>
        <translation>Lo que hay en {host} es mayor de {limit:.0f} MB y no se descargó.</translation>
    </message>
    <message>
        <source>What {host} sent is not a photo that can be opened.</source>
        <translation>Lo que envió {host} no es una foto que se pueda abrir.</translation>
    </message>
    <message>
        <source>Write it as whoever runs the service names it, like http://studio.local:8720.</source>
        <translation>Escríbala como la llama quien lleva el servicio, por ejemplo http://studio.local:8720.</translation>
    </message>
    <message>
        <source>Wrong configuration</source>
        <translation>Configuración incorrecta</translation>
    </message>
    <message>
        <source>Your Beauty Desk service does not answer.</source>
        <translation>Su servicio de Beauty Desk no responde.</translation>
    </message>
    <message>
        <source>Your balance shows that the service did not take this photo. Nothing was charged.</source>
        <translation>Tu saldo muestra que el servicio no aceptó esta foto. No se cobró nada.</translation>
    </message>
    <message>
        <source>Your monthly limit is reached</source>
        <translation>Has llegado a tu límite mensual</translation>
    </message>
    <message>
        <source>Your settings {what}; Beauty Desk starts with its defaults and leaves {file} alone.</source>
        <translation>Tus ajustes {what}; Beauty Desk empieza con los predeterminados y no toca {file}.</translation>
    </message>
    <message>
        <source>Your settings {what}; Beauty Desk starts with its defaults. The file is kept as {file}.</source>
        <translation>Tus ajustes {what}; Beauty Desk empieza con los predeterminados. El archivo se conserva como {file}.</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>un día desconocido</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>cobrada</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>no se pudieron leer</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>créditos</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>caras</translation>
    </message>
    <message>
        <source>holds something else</source>
        <translation>contiene otra cosa</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>it holds too many of them</source>
        <translation>contiene demasiados</translation>
    </message>
    <message>
        <source>it is not in the format of Beauty Desk</source>
        <translation>no tiene el formato de Beauty Desk</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>it was written by another version of Beauty Desk</source>
        <translation>fue escrito por otra versión de Beauty Desk</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>level</source>
        <translation>nivel</translation>
    </message>
    <message>
        <source>many</source>
        <translation>muchas</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>no cobrada</translation>
    </message>
    <message>
        <source>one of them has values that are not allowed</source>
        <translation>uno de ellos tiene valores no permitidos</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>desenlace</translation>
    </message>
    <message>
        <source>perhaps charged</source>
        <translation>quizá cobrada</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>read error</source>
        <translation>error de lectura</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>request_id</source>
        <translation>request_id</translation>
    </message>
    <message>
        <source>saved_as</source>
        <translation>guardada_como</translation>
    </message>
    <message>
        <source>service</source>
        <translation>servicio</translation>
    </message>
    <message>
        <source>task_id</source>
        <translation>task_id</translation>
    </message>
    <message>
        <source>the browser</source>
        <translation>el navegador</translation>
    </message>
    <message>
        <source>was written by a newer version of Beauty Desk</source>
        <translation>fue escrito por una versión más nueva de Beauty Desk</translation>
    </message>
    <message>
        <source>were written by a newer version of Beauty Desk</source>
        <translation>fueron escritos por una versión más nueva de Beauty Desk</translation>
    </message>
    <message>
        <source>when</source>
        <translation>cuándo</translation>
    </message>
    <message>
        <source>write error</source>
        <translation>error de escritura</translation>
    </message>
    <message>
        <source>{formats} photos are opened, and the previews inside RAW files.</source>
        <translation>Se abren fotos {formats}, y las vistas previas de los archivos RAW.</translation>
    </message>
    <message>
        <source>{format} has 8 bits a colour: finer steps of the original are not kept.</source>
        <translation>{format} tiene 8 bits por color: las gradaciones más finas del original no se conservan.</translation>
    </message>
    <message>
        <source>{host} could not prove its identity.</source>
        <translation>{host} no pudo demostrar su identidad.</translation>
    </message>
    <message>
        <source>{host} does not give this picture away ({status}).</source>
        <translation>{host} no entrega esta imagen ({status}).</translation>
    </message>
    <message>
        <source>{host} took too long to send the picture.</source>
        <translation>{host} tardó demasiado en enviar la imagen.</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} horas</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minutos</translation>
    </message>
    <message>
        <source>{name} has {width} x {height} pixels ({megapixels:.0f} megapixels)</source>
        <translation>{name} tiene {width} x {height} píxeles ({megapixels:.0f} megapíxeles)</translation>
    </message>
    <message>
        <source>{name} is a RAW file in which no preview can be found.</source>
        <translation>{name} es un archivo RAW en el que no se encuentra ninguna vista previa.</translation>
    </message>
    <message>
        <source>{name} is a film or a sound, not a photo.</source>
        <translation>{name} es un vídeo o un sonido, no una foto.</translation>
    </message>
    <message>
        <source>{name} is a {kind} file; photos of this kind are not read here.</source>
        <translation>{name} es un archivo {kind}; las fotos de este tipo no se leen aquí.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete.</source>
        <translation>{name} está dañada o incompleta.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} está vacía (0 bytes).</translation>
    </message>
    <message>
        <source>{name} is larger than this computer can open</source>
        <translation>{name} es más grande de lo que este equipo puede abrir</translation>
    </message>
    <message>
        <source>{name} is not a photo that can be opened here.</source>
        <translation>{name} no es una foto que se pueda abrir aquí.</translation>
    </message>
    <message>
        <source>{what}; photos of up to {most} megapixels are opened.</source>
        <translation>{what}; se abren fotos de hasta {most} megapíxeles.</translation>
    </message>
    <message>
        <source>{why}, {charged}</source>
        <translation>{why}, {charged}</translation>
    </message>
    <message>
        <source>“{address}” is a file of another computer. Copy it here first</source>
        <translation>«{address}» es un archivo de otro equipo. Cópialo aquí primero</translation>
    </message>
    <message>
        <source>“{address}” is not a file on this computer. Copy it here first</source>
        <translation>«{address}» no es un archivo de este equipo. Cópialo aquí primero</translation>
    </message>
    <message>
        <source>“{address}” is on the web. Save it as a file, or drag it into the window</source>
        <translation>«{address}» está en la web. Guárdalo como archivo o arrástralo a la ventana</translation>
    </message>
    <message>
        <source>“{address}” is the address of no file</source>
        <translation>«{address}» no es la dirección de ningún archivo</translation>
    </message>
    <message>
        <source>“{name}” could not be opened ({reason}).</source>
        <translation>«{name}» no se pudo abrir ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}).</source>
        <translation>«{name}» no se pudo leer ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” could not be written ({reason}).</source>
        <translation>«{name}» no se pudo escribir ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” could not be written to {folder} ({reason}).</source>
        <translation>«{name}» no se pudo escribir en {folder} ({reason}).</translation>
    </message>
    <message>
        <source>“{name}” does not end in any of {extensions}.</source>
        <translation>«{name}» no tiene ninguna de estas extensiones: {extensions}.</translation>
    </message>
    <message>
        <source>“{name}” has {size:.1f} GB; up to {most:.0f} GB are opened.</source>
        <translation>«{name}» tiene {size:.1f} GB; se abren hasta {most:.0f} GB.</translation>
    </message>
    <message>
        <source>“{name}” holds more than one picture, and all but one would be lost.</source>
        <translation>«{name}» contiene más de una imagen, y se perderían todas menos una.</translation>
    </message>
    <message>
        <source>“{name}” holds no certificate in PEM.</source>
        <translation>«{name}» no contiene ningún certificado en formato PEM.</translation>
    </message>
    <message>
        <source>“{name}” holds no presets that can be used: {reason}. Your own presets are as they were.</source>
        <translation>«{name}» no contiene preajustes utilizables: {reason}. Tus propios preajustes siguen como estaban.</translation>
    </message>
    <message>
        <source>“{name}” holds no private key in PEM.</source>
        <translation>«{name}» no contiene ninguna clave privada en formato PEM.</translation>
    </message>
    <message>
        <source>“{name}” is a folder without photos.</source>
        <translation>«{name}» es una carpeta sin fotos.</translation>
    </message>
    <message>
        <source>“{name}” is a folder.</source>
        <translation>«{name}» es una carpeta.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; a file is wanted.</source>
        <translation>«{name}» es una carpeta; hace falta un archivo.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; one photo can be edited.</source>
        <translation>«{name}» es una carpeta; solo se puede editar una foto.</translation>
    </message>
    <message>
        <source>“{name}” is an original photo of the list, and originals are never overwritten.</source>
        <translation>«{name}» es una foto original de la lista, y los originales nunca se sobrescriben.</translation>
    </message>
    <message>
        <source>“{name}” is in a format that is read here and not written ({format}).</source>
        <translation>«{name}» tiene un formato que aquí se lee pero no se escribe ({format}).</translation>
    </message>
    <message>
        <source>“{name}” is larger than this drive or account allows.</source>
        <translation>«{name}» es más grande de lo que permite esta unidad o cuenta.</translation>
    </message>
    <message>
        <source>“{name}” is not a file but a device or a pipe.</source>
        <translation>«{name}» no es un archivo sino un dispositivo o una tubería.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>«{name}» ya no está.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more: whoever asked for it does not wait for it.</source>
        <translation>«{name}» ya no está: quien lo pidió no lo espera.</translation>
    </message>
    <message>
        <source>“{name}” is the original photo, and originals are never overwritten.</source>
        <translation>«{name}» es la foto original, y los originales nunca se sobrescriben.</translation>
    </message>
    <message>
        <source>“{name}” is the photo itself.</source>
        <translation>«{name}» es la propia foto.</translation>
    </message>
    <message>
        <source>“{name}” is there already and was left alone, as the settings say.</source>
        <translation>«{name}» ya existe y se dejó como estaba, según los ajustes.</translation>
    </message>
    <message>
        <source>“{name}” is too large for what it should be.</source>
        <translation>«{name}» es demasiado grande para lo que debería ser.</translation>
    </message>
    <message>
        <source>“{name}” may not be written to.</source>
        <translation>No se puede escribir en «{name}».</translation>
    </message>
    <message>
        <source>“{name}” was changed by another program meanwhile, so nothing was written over it.</source>
        <translation>Otro programa modificó «{name}» mientras tanto, así que no se escribió nada encima.</translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Elegir otro nombre…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Save as “{}”</source>
        <translation>Guardar como «{}»</translation>
    </message>
    <message>
        <source>“{}” is an original photo, and originals are never overwritten.</source>
        <translation>«{}» es una foto original, y los originales nunca se sobrescriben.</translation>
    </message>
    <message>
        <source>“{}” is there already. Replace it?</source>
        <translation>«{}» ya existe. ¿Reemplazarlo?</translation>
    </message>
</context>
<context>
    <name>PresetFiles</name>
    <message>
        <source>Export presets</source>
        <translation>Exportar preajustes</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Importar preajustes</translation>
    </message>
    <message>
        <source>My presets</source>
        <translation>Mis preajustes</translation>
    </message>
    <message>
        <source>Presets of Beauty Desk (*.{})</source>
        <translation>Preajustes de Beauty Desk (*.{})</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Delete “{}”</source>
        <translation>Borrar «{}»</translation>
    </message>
    <message>
        <source>Export presets…</source>
        <translation>Exportar preajustes…</translation>
    </message>
    <message>
        <source>Import presets…</source>
        <translation>Importar preajustes…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep as a preset…</source>
        <translation>Conservar como preajuste…</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del preajuste</translation>
    </message>
    <message>
        <source>New photos begin with “{}”</source>
        <translation>Las fotos nuevas empiezan con «{}»</translation>
    </message>
    <message>
        <source>Preset: {}</source>
        <translation>Preajuste: {}</translation>
    </message>
    <message>
        <source>Presets and settings</source>
        <translation>Preajustes y ajustes</translation>
    </message>
    <message>
        <source>Rename “{}”…</source>
        <translation>Cambiar el nombre de «{}»…</translation>
    </message>
    <message>
        <source>Use “{}” for new photos</source>
        <translation>Usar «{}» para fotos nuevas</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message numerus="yes">
        <source>%n preset(s) added.</source>
        <translation>
            <numerusform>Añadido %Ln preajuste.</numerusform>
            <numerusform>Añadidos %Ln preajustes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) written to {}</source>
        <translation>
            <numerusform>%Ln preajuste escrito en {}</numerusform>
            <numerusform>%Ln preajustes escritos en {}</numerusform>
        </translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Intenso</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>Natural</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Suave</translation>
    </message>
</context>
<context>
    <name>Price</name>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>{:,} · {}</source>
        <translation>({:,}) · {}</translation>
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
        <translation>Co&amp;nsentimiento…</translation>
    </message>
    <message>
        <source>&amp;Kept results…</source>
        <translation>&amp;Resultados conservados…</translation>
    </message>
    <message>
        <source>&amp;Location…</source>
        <translation>&amp;Ubicación…</translation>
    </message>
    <message>
        <source>All that describes the photo; the location can be left out.</source>
        <translation>Todo lo que describe la foto; la ubicación se puede omitir.</translation>
    </message>
    <message>
        <source>Answers that were paid for are kept for a while, so that the same photo costs nothing again. The list of the last sessions, with their results, is kept in the profile, so that you can go on. Photos stay where they are, and originals are never changed.</source>
        <translation>Las respuestas pagadas se conservan un tiempo, para que la misma foto no vuelva a costar nada. La lista de las últimas sesiones, con sus resultados, se conserva en el perfil, para que puedas continuar. Las fotos se quedan donde están, y los originales nunca se modifican.</translation>
    </message>
    <message>
        <source>Retouched on this computer, no photo leaves it, and nothing about you or your work is sent to anybody.</source>
        <translation>Si se retoca en este equipo, ninguna foto sale de él, y nada sobre ti o tu trabajo se envía a nadie.</translation>
    </message>
    <message>
        <source>Retouched online, a copy of the photo goes to {}, as soon as you have agreed to that.</source>
        <translation>Si se retoca en línea, una copia de la foto va a {}, en cuanto lo hayas aceptado.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Qué se conserva</translation>
    </message>
    <message>
        <source>What is saved with a result</source>
        <translation>Qué se guarda con un resultado</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Qué se envía</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Open the page for reports</source>
        <translation>&amp;Abrir la página de informes</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Looking at what works on this computer…</source>
        <translation>Comprobando qué funciona en este equipo…</translation>
    </message>
    <message>
        <source>Nothing is sent. The report holds no photo, no name of a file and no key. Say at its top what you did, take out what you do not want to share, then copy or save it.</source>
        <translation>No se envía nada. El informe no contiene ninguna foto, ningún nombre de archivo ni ninguna clave. Di arriba qué hiciste, quita lo que no quieras compartir y luego cópialo o guárdalo.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report of a problem</source>
        <translation>Informe de un problema</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>The report could not be made; the log has what happened.</source>
        <translation>No se pudo hacer el informe; en el registro consta lo que ocurrió.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Beauty Desk ended by itself the last time. Nothing that was paid for is lost.</source>
        <translation>Beauty Desk se cerró por sí solo la última vez. No se ha perdido nada de lo pagado.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. You can go on; originals are never changed.</source>
        <translation>Ha ido mal algo que no debía. Puedes continuar; los originales nunca se modifican.</translation>
    </message>
</context>
<context>
    <name>Quit</name>
    <message numerus="yes">
        <source>%Ln photo(s) still being retouched.</source>
        <translation>
            <numerusform>%Ln foto aún se está retocando.</numerusform>
            <numerusform>%Ln fotos aún se están retocando.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) kept for the next start.</source>
        <translation>
            <numerusform>%Ln resultado se conserva para el próximo inicio.</numerusform>
            <numerusform>%Ln resultados se conservan para el próximo inicio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) not saved.</source>
        <translation>
            <numerusform>%Ln resultado no está guardado.</numerusform>
            <numerusform>%Ln resultados no están guardados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>Originals are untouched; you can retouch these photos again.</source>
        <translation>Los originales están intactos; puedes retocar estas fotos otra vez.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Salir sin guardar</translation>
    </message>
    <message>
        <source>Save all and quit</source>
        <translation>Guardar todo y salir</translation>
    </message>
    <message>
        <source>Save and return</source>
        <translation>Guardar y volver</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Detener y salir</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>The list and all results so far are kept for the next start.</source>
        <translation>La lista y todos los resultados hasta ahora se conservan para el próximo inicio.</translation>
    </message>
    <message>
        <source>The profile cannot be written, so they are gone then.</source>
        <translation>No se puede escribir en el perfil, así que lo que no esté guardado se perderá.</translation>
    </message>
    <message>
        <source>The program that opened it gets it back unchanged without them.</source>
        <translation>Sin ellos, el programa que la abrió la recibe tal como estaba.</translation>
    </message>
    <message>
        <source>What is under way begins anew then.</source>
        <translation>Lo que está en curso empezará entonces de nuevo.</translation>
    </message>
    <message>
        <source>What was paid for can be fetched again.</source>
        <translation>Lo pagado se puede recoger otra vez.</translation>
    </message>
    <message>
        <source>What {} has accepted can be fetched later. What was not sent is offered at the next start.</source>
        <translation>Lo que {} ha aceptado se puede recoger más tarde. Lo que no se envió se ofrece en el próximo inicio.</translation>
    </message>
    <message>
        <source>What {} has accepted is paid for; it is kept and can be fetched later. What was not sent has cost nothing and is offered at the next start, with its price.</source>
        <translation>Lo que {} ha aceptado está pagado; se conserva y puede recogerse más tarde. Lo que no se envió no ha costado nada y se ofrece en el próximo inicio, con su precio.</translation>
    </message>
    <message>
        <source>“Save all and quit” puts them beside their originals.</source>
        <translation>«Guardar todo y salir» deja los resultados junto a sus originales.</translation>
    </message>
    <message>
        <source>“Save all and quit” puts them into {}.</source>
        <translation>«Guardar todo y salir» deja los resultados en {}.</translation>
    </message>
    <message>
        <source>“{}” has changes that are not saved.</source>
        <translation>«{}» tiene cambios sin guardar.</translation>
    </message>
</context>
<context>
    <name>RecentFoldersBox</name>
    <message>
        <source>C&amp;lear</source>
        <translation>Vaciar &amp;lista</translation>
    </message>
    <message>
        <source>Clear the recent folders</source>
        <translation>Vaciar la lista de carpetas recientes</translation>
    </message>
    <message>
        <source>Open the folder {}</source>
        <translation>Abrir la carpeta {}</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Carpetas recientes</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln photo(s) reported in {}</source>
        <translation>
            <numerusform>Informe de %Ln foto guardado como {}</numerusform>
            <numerusform>Informe de %Ln fotos guardado como {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Accepted ones are not saved any more.</source>
        <translation>Las aceptadas ya no se guardan.</translation>
    </message>
    <message>
        <source>Accepted ones are saved beside the originals as they come.</source>
        <translation>Las aceptadas se guardan junto a los originales sobre la marcha.</translation>
    </message>
    <message>
        <source>Accepted ones are saved to {} as they come.</source>
        <translation>Las aceptadas se guardan en {} sobre la marcha.</translation>
    </message>
    <message>
        <source>All are decided: {} accepted, {} rejected.</source>
        <translation>Todas están decididas: {} aceptadas, {} rechazadas.</translation>
    </message>
    <message>
        <source>It is retouched again.</source>
        <translation>Se retoca otra vez.</translation>
    </message>
    <message>
        <source>The result follows when it is retouched again.</source>
        <translation>El resultado cambiará cuando la foto se retoque otra vez.</translation>
    </message>
    <message>
        <source>There is nothing to do: this is what was asked for.</source>
        <translation>No hay nada que hacer: esto es lo que se pidió.</translation>
    </message>
    <message>
        <source>There is nothing to review yet: retouch photos first.</source>
        <translation>Aún no hay nada que revisar: retoca fotos primero.</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>Esta es la primera.</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>Esta es la última.</translation>
    </message>
    <message>
        <source>To retouch it again costs credits. Leave the review for that.</source>
        <translation>Retocarla otra vez cuesta créditos. Para eso, sal de la revisión.</translation>
    </message>
    <message>
        <source>What is not retouched yet is not saved.</source>
        <translation>Lo que aún no está retocado no se guarda.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <translation>
            <numerusform>%Ln aceptada</numerusform>
            <numerusform>%Ln aceptadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rechazada</numerusform>
            <numerusform>%Ln rechazadas</numerusform>
        </translation>
    </message>
    <message>
        <source>0 to 9 and . set the level</source>
        <translation>0 a 9 y . fijan el nivel</translation>
    </message>
    <message>
        <source>? all keys</source>
        <translation>? todas las teclas</translation>
    </message>
    <message>
        <source>B held shows the original</source>
        <translation>B pulsada muestra el original</translation>
    </message>
    <message>
        <source>N next face</source>
        <translation>N cara siguiente</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>U takes a mark back</source>
        <translation>U quita la marca</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
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
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Face or all of the photo</source>
        <translation>Cara o foto entera</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Primera foto</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>Última foto</translation>
    </message>
    <message>
        <source>Leave the review</source>
        <translation>Salir de la revisión</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>Cara siguiente</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Previous face</source>
        <translation>Cara anterior</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Retouch again</source>
        <translation>Retocar otra vez</translation>
    </message>
    <message>
        <source>Save accepted</source>
        <translation>Guardar aceptadas</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>Quitar la marca</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Review – {}</source>
        <translation>Revisión – {}</translation>
    </message>
</context>
<context>
    <name>SaveActions</name>
    <message>
        <source>Copy result</source>
        <translation>Copiar el resultado</translation>
    </message>
    <message>
        <source>Retouched</source>
        <translation>Retocadas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Guardar todo…</translation>
    </message>
    <message>
        <source>Save and return</source>
        <translation>Guardar y volver</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
</context>
<context>
    <name>SaveAll</name>
    <message numerus="yes">
        <source>%Ln file(s) replaced.</source>
        <translation>
            <numerusform>Se reemplaza %Ln archivo.</numerusform>
            <numerusform>Se reemplazan %Ln archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln get(s) another name, as the file exists.</source>
        <translation>
            <numerusform>%Ln recibe otro nombre, porque el archivo ya existe.</numerusform>
            <numerusform>%Ln reciben otro nombre, porque los archivos ya existen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone, as the file exists.</source>
        <translation>
            <numerusform>Se omite %Ln, porque el archivo ya existe.</numerusform>
            <numerusform>Se omiten %Ln, porque los archivos ya existen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s)</source>
        <translation>
            <numerusform>%Ln original</numerusform>
            <numerusform>%Ln originales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln resultado</numerusform>
            <numerusform>%Ln resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) saved there already.</source>
        <translation>
            <numerusform>%Ln resultado ya está guardado allí.</numerusform>
            <numerusform>%Ln resultados ya están guardados allí.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is saved there already.</source>
        <translation>Todo está ya guardado allí.</translation>
    </message>
    <message>
        <source>There may not be enough room: about {} are needed, {} are free.</source>
        <translation>Puede que no haya espacio suficiente: se necesitan unos {} y hay {} libres.</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} y {}</translation>
    </message>
    <message>
        <source>{} are free.</source>
        <translation>Hay {} libres.</translation>
    </message>
    <message>
        <source>{}, about {}.</source>
        <translation>{}, unos {}.</translation>
    </message>
</context>
<context>
    <name>SavePage</name>
    <message>
        <source>&amp;Also copy photos that were not retouched</source>
        <translation>Copiar &amp;también las fotos sin retocar</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Dónde</translation>
    </message>
    <message>
        <source>Beside the originals</source>
        <translation>Junto a los originales</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Carpeta para los resultados</translation>
    </message>
    <message>
        <source>Into a folder</source>
        <translation>En una carpeta</translation>
    </message>
    <message>
        <source>Keep s&amp;ub-folders</source>
        <translation>Conservar &amp;subcarpetas</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Ta&amp;maño</translation>
    </message>
</context>
<context>
    <name>SaveSheet</name>
    <message numerus="yes">
        <source>&amp;Also copy %Ln photo(s) that were not retouched</source>
        <translation>
            <numerusform>Copiar &amp;también %Ln foto sin retocar</numerusform>
            <numerusform>Copiar &amp;también %Ln fotos sin retocar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Include %Ln rejected</source>
        <translation>
            <numerusform>&amp;Incluir %Ln rechazada</numerusform>
            <numerusform>&amp;Incluir %Ln rechazadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress of saving</source>
        <translation>Progreso del guardado</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln result(s)</source>
        <translation>
            <numerusform>Guardar %Ln resultado</numerusform>
            <numerusform>Guardar %Ln resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Guardar todo</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>{} of {} saved</source>
        <translation>{} de {} guardados</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message numerus="yes">
        <source>%Ln left alone: a file of that name is there.</source>
        <translation>
            <numerusform>Omitido %Ln: ya hay un archivo con ese nombre.</numerusform>
            <numerusform>Omitidos %Ln: ya hay archivos con esos nombres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original(s) copied.</source>
        <translation>
            <numerusform>%Ln original copiado.</numerusform>
            <numerusform>%Ln originales copiados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) saved there already.</source>
        <translation>
            <numerusform>%Ln resultado ya está guardado allí.</numerusform>
            <numerusform>%Ln resultados ya están guardados allí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already saved as {} in {}</source>
        <translation>Ya guardada como {} en {}</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln result(s) in {}.</source>
        <translation>
            <numerusform>Guardado %Ln resultado en {}.</numerusform>
            <numerusform>Guardados %Ln resultados en {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln result(s).</source>
        <translation>
            <numerusform>Guardado %Ln resultado.</numerusform>
            <numerusform>Guardados %Ln resultados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {} in {}</source>
        <translation>Guardada como {} en {}</translation>
    </message>
    <message>
        <source>Saved {} of {}. Could not be saved: {}. Nothing is lost.</source>
        <translation>Guardadas {} de {}. No se pudieron guardar: {}. No se pierde nada.</translation>
    </message>
    <message>
        <source>Saved {} of {}; the rest was not begun. Nothing is lost.</source>
        <translation>Guardadas {} de {}; el resto no se empezó. No se pierde nada.</translation>
    </message>
    <message>
        <source>Stopped: saved {} of {}. What is written stays.</source>
        <translation>Detenido: guardadas {} de {}. Lo escrito se conserva.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Already in the list.</source>
        <translation>Ya está en la lista.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%Ln photo(s) have these settings now.</source>
        <translation>
            <numerusform>%Ln foto tiene ahora estos ajustes.</numerusform>
            <numerusform>%Ln fotos tienen ahora estos ajustes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsActions</name>
    <message>
        <source>Apply to all</source>
        <translation>Aplicar a todas</translation>
    </message>
    <message>
        <source>Apply to selected</source>
        <translation>Aplicar a las seleccionadas</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Copiar ajustes</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Pegar ajustes</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Costes</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Motores</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Watch folder</source>
        <translation>Carpeta vigilada</translation>
    </message>
</context>
<context>
    <name>Sharpness</name>
    <message>
        <source>Sharpening…</source>
        <translation>Aumentando la nitidez…</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>{} belongs to “{}”.</source>
        <translation>{} pertenece a «{}».</translation>
    </message>
    <message>
        <source>{} is needed to work with the keyboard.</source>
        <translation>{} se necesita para trabajar con el teclado.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Choose a field and press the new keys, or Backspace for none.</source>
        <translation>Elige un campo y pulsa las teclas nuevas, o Retroceso para ninguna.</translation>
    </message>
    <message>
        <source>Keys for {}</source>
        <translation>Teclas para {}</translation>
    </message>
    <message>
        <source>No keys for {}</source>
        <translation>Sin teclas para {}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Reset the keys for {}</source>
        <translation>Restablecer las teclas para {}</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source> MP</source>
        <translation> MP</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Long edge</source>
        <translation>Lado largo</translation>
    </message>
    <message>
        <source>Long edge in pixels</source>
        <translation>Lado largo en píxeles</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>Megapíxeles</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>Spending</name>
    <message numerus="yes">
        <source>%Ln done or paid for already, and free.</source>
        <translation>
            <numerusform>%Ln ya hecha o pagada, así que es gratis.</numerusform>
            <numerusform>%Ln ya hechas o pagadas, así que son gratis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking for the balance…</source>
        <translation>Consultando el saldo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>On this computer, free</source>
        <translation>En este equipo, gratis</translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln more photo(s) online?</source>
        <translation>
            <numerusform>¿Retocar en línea %Ln foto más?</numerusform>
            <numerusform>¿Retocar en línea %Ln fotos más?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln photo(s) online?</source>
        <translation>
            <numerusform>¿Retocar en línea %Ln foto?</numerusform>
            <numerusform>¿Retocar en línea %Ln fotos?</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, {} (about {}).</source>
        <translation>{}, {} (unos {}).</translation>
    </message>
    <message>
        <source>{}, {}.</source>
        <translation>{}, {}.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>A result already</source>
        <translation>Ya es un resultado</translation>
    </message>
    <message>
        <source>Could not be saved</source>
        <translation>No se pudo guardar</translation>
    </message>
    <message>
        <source>Done, not saved</source>
        <translation>Hecha, sin guardar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Fetching the result…</source>
        <translation>Recogiendo el resultado…</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Terminando…</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Dejada como está</translation>
    </message>
    <message>
        <source>No connection, waiting…</source>
        <translation>Sin conexión, esperando…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Paid for, not here yet</source>
        <translation>Pagada, aún no está aquí</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Retouching…</source>
        <translation>Retocando…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardada</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Sent, not here yet</source>
        <translation>Enviada, aún no ha llegado</translation>
    </message>
    <message>
        <source>Still working after {} min</source>
        <translation>Sigue trabajando tras {} min</translation>
    </message>
    <message>
        <source>Still working after {} min, paid for</source>
        <translation>Sigue en curso tras {} min, pagada</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Stopped while being sent</source>
        <translation>Detenida mientras se enviaba</translation>
    </message>
    <message>
        <source>Stopped while being sent: perhaps charged</source>
        <translation>Detenida mientras se enviaba: quizá cobrada</translation>
    </message>
    <message>
        <source>Stopped: not sent, nothing charged</source>
        <translation>Detenida: sin enviar, no se cobró nada</translation>
    </message>
    <message>
        <source>Stopped: sent and paid, Continue fetches it</source>
        <translation>Detenida: enviada y pagada, «Continuar» la recoge</translation>
    </message>
    <message>
        <source>Stopped: sent, Continue fetches it</source>
        <translation>Detenida: enviada, Continuar la recoge</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting at {}…</source>
        <translation>En espera en {}…</translation>
    </message>
    <message>
        <source>{} since {} s</source>
        <translation>{} desde hace {} s</translation>
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
            <numerusform>%Ln crédito</numerusform>
            <numerusform>%Ln créditos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln cara</numerusform>
            <numerusform>%Ln caras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more paid for already.</source>
        <translation>
            <numerusform>%Ln más ya está pagada.</numerusform>
            <numerusform>%Ln más ya están pagadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not saved</source>
        <translation>
            <numerusform>%Ln sin guardar</numerusform>
            <numerusform>%Ln sin guardar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln foto</numerusform>
            <numerusform>%Ln fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved</source>
        <translation>
            <numerusform>%Ln guardada</numerusform>
            <numerusform>%Ln guardadas</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of each photo is sent to {}</source>
        <translation>Se envía una copia de cada foto a {}</translation>
    </message>
    <message>
        <source>A copy without metadata is sent to {}.</source>
        <translation>Se envía a {} una copia sin metadatos.</translation>
    </message>
    <message>
        <source>Changed on this computer: no credits.</source>
        <translation>Cambiado en este equipo: sin créditos.</translation>
    </message>
    <message>
        <source>Done. Move the level: the picture follows, at no cost.</source>
        <translation>Hecho. Mueve el nivel: la imagen lo sigue, sin coste.</translation>
    </message>
    <message>
        <source>Free.</source>
        <translation>Gratis.</translation>
    </message>
    <message>
        <source>Free. Nothing is uploaded.</source>
        <translation>Gratis. No se envía nada.</translation>
    </message>
    <message>
        <source>Level 0 changes nothing: no credits.</source>
        <translation>El nivel 0 no cambia nada: sin créditos.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>No se encontró ninguna cara</translation>
    </message>
    <message>
        <source>Nothing is uploaded until you agree</source>
        <translation>No se envía nada hasta que aceptes</translation>
    </message>
    <message>
        <source>On this computer: nothing is uploaded</source>
        <translation>En este equipo: no se envía nada</translation>
    </message>
    <message>
        <source>Paid for already: no credits.</source>
        <translation>Ya pagada: sin créditos.</translation>
    </message>
    <message>
        <source>Paused · {}</source>
        <translation>En pausa · {}</translation>
    </message>
    <message>
        <source>Retouch</source>
        <translation>Retocar</translation>
    </message>
    <message numerus="yes">
        <source>Retouch %Ln photo(s)</source>
        <translation>
            <numerusform>Retocar %Ln foto</numerusform>
            <numerusform>Retocar %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Retouch all</source>
        <translation>Retocar todo</translation>
    </message>
    <message numerus="yes">
        <source>Retouch all %Ln photo(s)</source>
        <translation>
            <numerusform>Retocar %Ln foto</numerusform>
            <numerusform>Retocar las %Ln fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Retouch all {}</source>
        <translation>Retocar todo {}</translation>
    </message>
    <message>
        <source>Retouch the other photo</source>
        <translation>Retocar la otra foto</translation>
    </message>
    <message>
        <source>Retouch {}</source>
        <translation>Retocar {}</translation>
    </message>
    <message>
        <source>Retouched at {}</source>
        <translation>Retocada al {}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Reintentar fallidas</translation>
    </message>
    <message>
        <source>Retry failed {}</source>
        <translation>Reintentar fallidas {}</translation>
    </message>
    <message>
        <source>Retry {}</source>
        <translation>Reintentar {}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Guardar todo…</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>Guardada como {}</translation>
    </message>
    <message>
        <source>Saved · Show in folder</source>
        <translation>Guardado · Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Sent at {} × {} ({:.1f} MB); your export keeps {} × {}.</source>
        <translation>Enviada a {} × {} ({:.1f} MB); tu exportación conserva {} × {}.</translation>
    </message>
    <message>
        <source>Sent at {} × {}, 5 MB at most; your export keeps {} × {}.</source>
        <translation>Se envía a {} × {}, 5 MB como máximo; tu exportación conserva {} × {}.</translation>
    </message>
    <message>
        <source>Stopped after it was sent. Continue fetches the result.</source>
        <translation>Se detuvo tras enviarse. Continuar recoge el resultado.</translation>
    </message>
    <message>
        <source>Stopped after it was sent: it is paid for. Continue fetches the result for nothing.</source>
        <translation>Detenida después de enviarse: está pagada. «Continuar» recoge el resultado gratis.</translation>
    </message>
    <message>
        <source>Stopped while it was being sent: perhaps charged. Retouch asks before it is sent once more.</source>
        <translation>Detenida mientras se enviaba: quizá cobrada. «Retocar» pregunta antes de enviarla otra vez.</translation>
    </message>
    <message>
        <source>Stopped: not sent, nothing charged.</source>
        <translation>Detenida: sin enviar, no se cobró nada.</translation>
    </message>
    <message>
        <source>You have {:,.10g} credits, {}.</source>
        <translation>Tienes {:,.10g} créditos, {}.</translation>
    </message>
    <message>
        <source>Your monthly limit leaves {:,.10g} credits, {}.</source>
        <translation>Tu límite mensual deja {:,.10g} créditos, {}.</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>queda cerca de %Ln min</numerusform>
            <numerusform>quedan unos %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s left</source>
        <translation>
            <numerusform>queda cerca de %Ln s</numerusform>
            <numerusform>quedan unos %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>about {} h {} min left</source>
        <translation>quedan unas {} h {} min</translation>
    </message>
    <message>
        <source>enough for {}</source>
        <translation>suficiente para {}</translation>
    </message>
    <message>
        <source>not enough for a photo</source>
        <translation>no alcanza para una foto</translation>
    </message>
    <message>
        <source>{:,.10g} credits left</source>
        <translation>quedan {:,.10g} créditos</translation>
    </message>
    <message>
        <source>{:,.10g} of {:,} this month</source>
        <translation>{:,.10g} de {:,} este mes</translation>
    </message>
    <message>
        <source>{:,.10g} this month</source>
        <translation>{:,.10g} este mes</translation>
    </message>
    <message>
        <source>{} needs a new online call ({}).</source>
        <translation>El {} necesita una nueva llamada en línea ({}).</translation>
    </message>
    <message>
        <source>{} of {:,.10g}</source>
        <translation>{} de {:,.10g}</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>{} · {}</source>
        <translation>{} · {}</translation>
    </message>
    <message>
        <source>{} × {} px · {:.1f} megapixels · {}</source>
        <translation>{} × {} px · {:.1f} megapíxeles · {}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
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
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Fit or 100 %</source>
        <translation>Ajustar o 100 %</translation>
    </message>
    <message>
        <source>Mark a face</source>
        <translation>Marcar una cara</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>Cara siguiente</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Previous face</source>
        <translation>Cara anterior</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividido</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message numerus="yes">
        <source>%Ln photo(s) have no known faces yet.</source>
        <translation>
            <numerusform>De %Ln foto todavía no se conoce ninguna cara.</numerusform>
            <numerusform>De %Ln fotos todavía no se conoce ninguna cara.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the photos</source>
        <translation>Como las fotos</translation>
    </message>
    <message>
        <source>Most changed first</source>
        <translation>Las más cambiadas primero</translation>
    </message>
    <message>
        <source>No faces are known yet. They appear here as photos are retouched or opened.</source>
        <translation>Todavía no se conoce ninguna cara. Aparecen aquí a medida que las fotos se retocan o se abren.</translation>
    </message>
    <message>
        <source>Order of the faces</source>
        <translation>Orden de las caras</translation>
    </message>
    <message>
        <source>There are no faces in these photos.</source>
        <translation>En estas fotos no hay caras.</translation>
    </message>
    <message>
        <source>They become known as photos are retouched or opened.</source>
        <translation>Se conocen a medida que las fotos se retocan o se abren.</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>&amp;Folder</source>
        <translation>C&amp;arpeta</translation>
    </message>
    <message>
        <source>&amp;Results go to</source>
        <translation>&amp;Resultados en</translation>
    </message>
    <message>
        <source>&amp;Watch a folder</source>
        <translation>&amp;Vigilar una carpeta</translation>
    </message>
    <message>
        <source>Another copy of Beauty Desk saves to the folder for results; this one waits for its end.</source>
        <translation>Otra copia de Beauty Desk guarda en la carpeta para los resultados; esta espera a que termine.</translation>
    </message>
    <message>
        <source>Choose both folders to begin.</source>
        <translation>Elige las dos carpetas para empezar.</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Carpeta para los resultados</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Carpeta que se vigila</translation>
    </message>
    <message>
        <source>Nothing is watched.</source>
        <translation>No se vigila nada.</translation>
    </message>
    <message>
        <source>Photos are begun when they are written to the end, also in folders below, which are kept for the results. A RAW file waits ten seconds for the JPEG of the same shot. What is done is not done again, and results of Beauty Desk are left alone.</source>
        <translation>Las fotos se empiezan cuando están escritas del todo, también en las subcarpetas, que se conservan para los resultados. Un archivo RAW espera diez segundos al JPEG de la misma toma. Lo hecho no se repite, y los resultados de Beauty Desk se dejan como están.</translation>
    </message>
    <message>
        <source>Photos get the settings of new ones, and results are written as the page Saving says. The engine is always the one on this computer: nothing is uploaded and nothing is spent.</source>
        <translation>Las fotos reciben los ajustes de las nuevas, y los resultados se escriben como dice la página «Guardado». El motor es siempre el de este equipo: no se envía ni se gasta nada.</translation>
    </message>
    <message>
        <source>Photos that appear in it come into the list, are retouched, and are saved by themselves.</source>
        <translation>Las fotos que aparecen en ella entran en la lista, se retocan y se guardan por sí solas.</translation>
    </message>
    <message>
        <source>Watching.</source>
        <translation>Vigilando.</translation>
    </message>
    <message numerus="yes">
        <source>Watching. %Ln result(s) saved since it began.</source>
        <translation>
            <numerusform>Vigilando. %Ln resultado guardado desde el comienzo.</numerusform>
            <numerusform>Vigilando. %Ln resultados guardados desde el comienzo.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} is not there; it is waited for.</source>
        <translation>{} no está; se espera a que aparezca.</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message numerus="yes">
        <source>%Ln photo(s) came after their RAW files were begun, and are retouched as well.</source>
        <translation>
            <numerusform>%Ln foto llegó cuando su archivo RAW ya se había empezado, y también se retoca.</numerusform>
            <numerusform>%Ln fotos llegaron cuando sus archivos RAW ya se habían empezado, y también se retocan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>About Beauty Desk</source>
        <translation>Acerca de Beauty Desk</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Go to the menus</source>
        <translation>Ir a los menús</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barra de menús</translation>
    </message>
    <message>
        <source>Menu of what has the focus</source>
        <translation>Menú de lo que tiene el foco</translation>
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
        <translation>, </translation>
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
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Reintentar fallidas</translation>
    </message>
</context>
<context>
    <name>WorkingBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Progress of all photos</source>
        <translation>Progreso de todas las fotos</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Stop all photos that are waiting or under way</source>
        <translation>Detener todas las fotos que esperan o están en curso</translation>
    </message>
</context>
<context>
    <name>ZoomButton</name>
    <message>
        <source>Fit · {}</source>
        <translation>Ajustado · {}</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom: {}</source>
        <translation>Zoom: {}</translation>
    </message>
</context>
</TS>
