export default function Page() {
  return <h1>meeting-new</h1>
}
